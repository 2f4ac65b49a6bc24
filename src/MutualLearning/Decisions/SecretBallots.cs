using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Hides who votes in a secret ballot, under a key that is destroyed when the decision is closed.</summary>
internal sealed class SecretBallots(IPseudonymKeys keys, OrderOfArrival order) : IPreparation<Decision, DecisionCommand, DecisionEvent>
{
    public const string Scope = "ballot";

    public bool Hides(Decision state, DecisionCommand command) => state is { IsOpen: true, Declaration.Secrecy: Secrecy.Secret };

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

        // Made for the first ballot only. Should the decision have been closed meanwhile, the state that is read next says so.
        var isFirst = hides && stored is null && !HasAny(state);
        var key = isFirst
            ? await keys.GetOrCreateAsync(stream, Scope, cancellationToken).ConfigureAwait(false)
            : await ScopeKeys.FindAsync(keys, new KeyScope(stream, Scope), state.KeyCheck, found => Accounts(state, found), cancellationToken)
                .ConfigureAwait(false);
        return !hides ? new(open, id) { Hidden = key is null ? default : Pseudonym.Of(key, id) }
            : key is null ? new(open, id) { Refusal = new Refusal(DecisionRefusals.KeyLost) }
            : new(WithPseudonym(open, Pseudonym.Of(key, by), Check(state, key, stored)), Pseudonym.Of(key, id));
    }

    public bool EndsSomething(DecisionCommand command, Refusal refusal) => refusal.IsDefault || refusal.Is(DecisionRefusals.Closed);

    /// <summary>Destroys the key of a ballot that is over, and before that the order in which it was voted. Should the key outlive it, it goes with the next command.</summary>
    public async ValueTask AfterAsync(StreamId stream, Decision state)
    {
        if (state is { IsOpen: false, Declaration.Secrecy: Secrecy.Secret })
        {
            await order.EraseAsync(stream, Hidden, CancellationToken.None).ConfigureAwait(false);
            await keys.DestroyAsync(stream, Scope, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Says which ballots of a decision that is over may change places. One that was cast anew stays behind the earlier one.</summary>
    public static Func<RecordedEvent, HiddenEvent> Hidden(IReadOnlyList<RecordedEvent> events)
    {
        var isOver = events.Any(static e => e.Body is DecisionClosed or DecisionSuperseded);
        return recorded => recorded.Body switch
        {
            BallotCast { Ballot.Voter.IsDefault: true } c when isOver => new(c with { KeyCheck = null }, Scope, c.Ballot.Key, EndsRun: false),
            BallotWithdrawn or ProposalAmended or ConvertedToVote => new(null, string.Empty, string.Empty, EndsRun: true),
            _ => default,
        };
    }

    private static bool HasAny(Decision decision) =>
        decision.KeyCheck is not null || !decision.Ballots.IsEmpty || decision.EarlierBallots.Any(static round => round.Count > 0);

    // Whether somebody who may vote has one of the pseudonyms there: then it is the key of these ballots. A repeated first ballot stands on a state without any.
    private static bool Accounts(Decision decision, byte[] key)
    {
        if (!HasAny(decision))
        {
            return true;
        }

        var there = new HashSet<string>(decision.EarlierBallots.SelectMany(static round => round).Select(static b => b.Key), StringComparer.Ordinal);
        there.UnionWith(decision.Ballots.Keys);
        return decision.Electors.Concat(decision.Advisers).Any(person => there.Contains(Pseudonym.Of(key, person).Value));
    }

    // What version 0.2 has stored without a check value is the same command without it.
    private static string? Check(Decision decision, byte[] key, IReadOnlyList<DecisionEvent>? stored) =>
        stored is null || decision.KeyCheck is not null || stored.Any(static body => body is BallotCast { KeyCheck: not null })
            ? Pseudonym.CheckOf(key, Scope)
            : null;

    private static DecisionCommand WithPseudonym(DecisionCommand command, Pseudonym pseudonym, string? check = null) => command switch
    {
        CastBallot c => c with { Pseudonym = pseudonym, KeyCheck = check },
        WithdrawBallot c => c with { Pseudonym = pseudonym, KeyCheck = check },
        _ => command,
    };
}
