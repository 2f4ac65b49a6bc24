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

    private const string Scope = "ballot";

    private readonly CommandRunner<Decision, DecisionCommand, DecisionEvent> runner;
    private readonly IPseudonymKeys keys;
    private readonly ITenantContext tenant;

    /// <summary>Puts the decisions together.</summary>
    /// <param name="runner">What runs the commands, on streams of the kind <see cref="StreamKind"/>.</param>
    /// <param name="keys">Where the keys of secret ballots live.</param>
    /// <param name="tenant">For whom.</param>
    public StoredDecisions(CommandRunner<Decision, DecisionCommand, DecisionEvent> runner, IPseudonymKeys keys, ITenantContext tenant)
    {
        this.runner = Guard.Against.Null(runner);
        this.keys = Guard.Against.Null(keys);
        this.tenant = Guard.Against.Null(tenant);
    }

    /// <inheritdoc/>
    public async Task<Result<Decision>> HandleAsync(
        DecisionId id, DecisionCommand command, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        var given = runner.CommandIdOr(commandId);
        var result = await runner.HandleAsync(id.Value, command, given, cancellationToken).ConfigureAwait(false);
        if (result.IsRefused && result.Refusal.Is(DecisionRefusals.PseudonymNeeded))
        {
            return await HandleSecretlyAsync(id, command, given, cancellationToken).ConfigureAwait(false);
        }

        if (result.IsAccepted && !result.Value.IsOpen && result.Value.Declaration?.Secrecy == Secrecy.Secret)
        {
            await keys.DestroyAsync(Stream(id), Scope, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task<Decision?> FindAsync(DecisionId id, CancellationToken cancellationToken = default) =>
        await runner.FindAsync(id.Value, cancellationToken).ConfigureAwait(false);

    private async Task<Result<Decision>> HandleSecretlyAsync(
        DecisionId id, DecisionCommand command, CommandId given, CancellationToken cancellationToken)
    {
        var key = await keys.GetOrCreateAsync(Stream(id), Scope, cancellationToken).ConfigureAwait(false);
        if (key is null)
        {
            return new Refusal(DecisionRefusals.Closed);
        }

        DecisionCommand hidden = command switch
        {
            CastBallot c => c with { Pseudonym = Pseudonym.Of(key, c.By.Value) },
            WithdrawBallot c => c with { Pseudonym = Pseudonym.Of(key, c.By.Value) },
            _ => command,
        };

        // The id of the command is stored with the event; what a client chose could lead back to a person.
        var hiddenId = new CommandId(Pseudonym.Of(key, given.Value).Value);
        return await runner.HandleAsync(id.Value, hidden, hiddenId, cancellationToken).ConfigureAwait(false);
    }

    private StreamId Stream(DecisionId id) => new(tenant.Tenant, StreamKind, id.Value);
}
