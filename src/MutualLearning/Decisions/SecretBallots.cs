using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Hides who votes in a secret ballot, under a key that is destroyed when the decision is closed.</summary>
internal sealed class SecretBallots(IPseudonymKeys keys) : IPreparation<Decision, DecisionCommand, DecisionEvent>
{
    public const string Scope = "ballot";

    public async ValueTask<Prepared<DecisionCommand>> PrepareAsync(
        StreamId stream,
        Decision state,
        DecisionCommand command,
        CommandId id,
        IReadOnlyList<DecisionEvent>? stored,
        CancellationToken cancellationToken)
    {
        // Nobody chooses a pseudonym: it comes from the key of the ballot or not at all.
        var open = WithPseudonym(command, default);
        if (state is not { IsOpen: true, Declaration.Secrecy: Secrecy.Secret })
        {
            return new(open, id);
        }

        var by = open switch
        {
            CastBallot c => c.By,
            WithdrawBallot c => c.By,
            _ => default,
        };
        var hides = open is WithdrawBallot || state.Electors.Contains(by) || state.Advisers.Contains(by);
        if (state.Ballots.IsEmpty && open is not CastBallot)
        {
            return new(open, id) { Refusal = hides ? new Refusal(DecisionRefusals.NoBallot) : default };
        }

        // Without a key the decision was closed meanwhile; the state that is read next says so.
        var key = await keys.GetOrCreateAsync(stream, Scope, cancellationToken).ConfigureAwait(false);
        return !hides ? new(open, id) { Hidden = key is null ? default : Pseudonym.Of(key, id) }
            : key is null ? new(open, id) { Refusal = new Refusal(DecisionRefusals.Closed) }
            : new(WithPseudonym(open, Pseudonym.Of(key, by)), Pseudonym.Of(key, id));
    }

    /// <summary>Destroys the key of a ballot that is over. Not to be cancelled; should the key outlive it, it goes with the next command.</summary>
    public async Task ForgetAsync(StreamId stream, Decision? decision)
    {
        if (decision is { IsOpen: false, Declaration.Secrecy: Secrecy.Secret })
        {
            await keys.DestroyAsync(stream, Scope, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static DecisionCommand WithPseudonym(DecisionCommand command, Pseudonym pseudonym) => command switch
    {
        CastBallot c => c with { Pseudonym = pseudonym },
        WithdrawBallot c => c with { Pseudonym = pseudonym },
        _ => command,
    };
}
