using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>The decisions of a tenant, over an event store.</summary>
public sealed class StoredDecisions : IDecisions
{
    /// <summary>The kind of a decision's stream.</summary>
    public const string StreamKind = "decision";

    private readonly CommandRunner<Decision, DecisionCommand, DecisionEvent> runner;
    private readonly SecretBallots ballots;
    private readonly ITenantContext tenant;

    /// <summary>Puts the decisions together.</summary>
    /// <param name="runner">What runs the commands, on streams of the kind <see cref="StreamKind"/>.</param>
    /// <param name="keys">Where the keys of secret ballots live.</param>
    /// <param name="tenant">For whom.</param>
    public StoredDecisions(CommandRunner<Decision, DecisionCommand, DecisionEvent> runner, IPseudonymKeys keys, ITenantContext tenant)
    {
        this.runner = Guard.Against.Null(runner);
        ballots = new SecretBallots(Guard.Against.Null(keys));
        this.tenant = Guard.Against.Null(tenant);
    }

    /// <inheritdoc/>
    public async Task<Result<Decision>> HandleAsync(
        DecisionId id, DecisionCommand command, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(command);
        if (id.IsDefault)
        {
            return new Refusal(DecisionRefusals.IdMissing);
        }

        if (command is DeclareDecision { Id.IsDefault: false } declare && declare.Id != id)
        {
            return new Refusal(DecisionRefusals.IdDiffers, declare.Id.Value, id.Value);
        }

        var result = await runner.HandleAsync(id.Value, command, commandId, ballots, cancellationToken).ConfigureAwait(false);
        if (result.IsAccepted || result.Refusal.Is(DecisionRefusals.Closed))
        {
            var decision = result.IsAccepted ? result.Value : await FindAsync(id, CancellationToken.None).ConfigureAwait(false);
            await ballots.ForgetAsync(new StreamId(tenant.Tenant, StreamKind, id.Value), decision, runner.OrderOfArrival).ConfigureAwait(false);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task<Decision?> FindAsync(DecisionId id, CancellationToken cancellationToken = default) =>
        id.IsDefault ? null : await runner.FindAsync(id.Value, cancellationToken).ConfigureAwait(false);
}
