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

    internal const string Scope = "ballot";

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
        // Nobody chooses a pseudonym: it comes from the key of the ballot or not at all.
        var open = WithPseudonym(Guard.Against.Null(command), default);
        var given = runner.CommandIdOr(commandId);
        var result = await runner.HandleAsync(id.Value, open, given, cancellationToken).ConfigureAwait(false);
        if (result.IsRefused && result.Refusal.Is(DecisionRefusals.PseudonymNeeded))
        {
            return await HandleSecretlyAsync(id, open, given, cancellationToken).ConfigureAwait(false);
        }

        if (result.IsAccepted || result.Refusal.Is(DecisionRefusals.Closed))
        {
            await ForgetAsync(id, result).ConfigureAwait(false);
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

        var by = command is CastBallot cast ? cast.By : ((WithdrawBallot)command).By;
        var hidden = WithPseudonym(command, Pseudonym.Of(key, by));
        return await runner.HandleAsync(id.Value, hidden, Pseudonym.Of(key, given), cancellationToken).ConfigureAwait(false);
    }

    // Not to be cancelled: a ballot that is over leaves no key. Should one have outlived it, it goes with the next command.
    private async Task ForgetAsync(DecisionId id, Result<Decision> result)
    {
        var decision = result.IsAccepted ? result.Value : await FindAsync(id, CancellationToken.None).ConfigureAwait(false);
        if (decision is { IsOpen: false, Declaration.Secrecy: Secrecy.Secret })
        {
            await keys.DestroyAsync(Stream(id), Scope, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static DecisionCommand WithPseudonym(DecisionCommand command, Pseudonym pseudonym) => command switch
    {
        CastBallot c => c with { Pseudonym = pseudonym },
        WithdrawBallot c => c with { Pseudonym = pseudonym },
        _ => command,
    };

    private StreamId Stream(DecisionId id) => new(tenant.Tenant, StreamKind, id.Value);
}
