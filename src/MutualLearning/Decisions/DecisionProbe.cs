using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Asks the decider what it would say to each move, so that buttons and commands can never differ.</summary>
internal static class DecisionProbe
{
    private const string Words = "?";

    public static DecisionMoves Of(Decision decision, PersonId person, CommandContext context, DecisionRules rules)
    {
        context = context.NotBefore(decision.LastAt);
        var moves = ValueList<DecisionMove>.Empty;
        var settleable = Settleable(decision, person, context, rules);
        var first = decision.IsOpen ? DecisionMove.Vote : DecisionMove.Supersede;
        for (var move = first; decision.Declaration is not null && move <= DecisionMove.AddOption; move++)
        {
            moves = May(decision, move, person, context, rules) ? moves.Add(move) : moves;
        }

        // A stranger gets the answer of a decision that does not exist.
        var seen = moves.Count > 0 || context.TakesPart || decision.MayLookOn(person);
        var deadline = seen && decision is { IsOpen: true, Declaration.Deadline: { } end } && end >= context.Now ? end : default(NodaTime.Instant?);
        return new(person, seen ? decision.Version : 0, moves, settleable, deadline);
    }

    // The rule is not asked for its verdict: whether it may be closed does not hang on what comes out.
    private static bool May(Decision decision, DecisionMove move, PersonId by, CommandContext context, DecisionRules rules) => move == DecisionMove.Close
        ? Closing.Refused(decision, new CloseDecision(by), context, rules) is null
        : Command(decision, move, by, context, rules) is { } command && DecisionDecider.Decide(decision, command, context, rules).IsAccepted;

    /// <summary>A command that stands for a move; null when there is nothing that it could be done to.</summary>
    public static DecisionCommand? Command(Decision decision, DecisionMove move, PersonId by, CommandContext context, DecisionRules rules) => move switch
    {
        DecisionMove.Vote => Ballot(decision, by),
        DecisionMove.WithdrawBallot => Withdrawal(decision, by),
        DecisionMove.Object => new RaiseObjection(by, Words),
        DecisionMove.Recuse => new RecuseFromDecision(by, Words),
        DecisionMove.Delegate => Delegation(decision, by),
        DecisionMove.WithdrawDelegation => new WithdrawDelegation(by),
        DecisionMove.ChangeRule => new ChangeRule(decision.Declaration!.Rule, by),
        DecisionMove.BeginDiscussion => decision.Status == DecisionStatus.Open ? null : new BeginDiscussion(by),
        DecisionMove.Amend => new AmendProposal(by, Words),
        DecisionMove.RecordPresence => new RecordPresence(ValueList<PersonId>.Empty, by),
        DecisionMove.RecordLot => Lot(decision, by, context, rules),
        DecisionMove.SettleObjection => Settleable(decision, by, context, rules) is { Count: > 0 } numbers ? new SettleDecisionObjection(numbers[0], by, Words) : null,
        DecisionMove.AnswerAdvice => Advising.FirstAdviser(decision) is { } adviser ? new AnswerAdvice(adviser, AdviceAnswer.Adopted, Words, by) : null,
        DecisionMove.Close => new CloseDecision(by),
        DecisionMove.Extend => decision.Declaration!.Deadline is { } deadline && deadline < NodaTime.Instant.MaxValue
            ? new ExtendDeadline(deadline.PlusTicks(1), by, Words) : null,
        DecisionMove.Supersede => new SupersedeDecision(Other(decision.Id), by),
        DecisionMove.AddOption => new AddOption(NewOption(decision), by),
        DecisionMove.Review => new ReviewDecision(ReviewOutcome.Kept, by),
        _ => null,
    };

    // In a secret ballot nobody here knows the pseudonym of anybody: one that stands for nobody.
    private static CastBallot Ballot(Decision decision, PersonId by) => new(by, Stance.Abstain, Words)
    {
        Pseudonym = BallotSecrecy.IsSecret(decision) ? new Pseudonym(Words) : default,
        KeyCheck = decision.KeyCheck,
    };

    private static WithdrawBallot? Withdrawal(Decision decision, PersonId by)
    {
        if (!BallotSecrecy.IsSecret(decision))
        {
            return new WithdrawBallot(by);
        }

        var some = decision.Ballots.Keys.FirstOrDefault();
        return some is null || !DecisionChecks.MayVote(decision, by, out _) ? null : new WithdrawBallot(by, new Pseudonym(some)) { KeyCheck = decision.KeyCheck };
    }

    private static DelegateVote? Delegation(Decision decision, PersonId by)
    {
        var other = decision.Declaration!.Electorate.FirstOrDefault(p => p != by);
        return other.IsDefault ? null : new DelegateVote(by, [new DelegationShare([other], 1)]);
    }

    private static RecordLot? Lot(Decision decision, PersonId by, CommandContext context, DecisionRules rules)
    {
        foreach (var step in decision.Declaration!.Ties?.Steps ?? ValueList<TieStep>.Empty)
        {
            var record = step == TieStep.Lot
                ? new RecordLot(step, ValueList<string>.Empty, Words, by)
                : new RecordLot(step, decision.Declaration.Options, string.Empty, by);
            if (DecisionDecider.Decide(decision, record, context, rules).IsAccepted)
            {
                return record;
            }
        }

        return null;
    }

    private static ValueList<int> Settleable(Decision decision, PersonId by, CommandContext context, DecisionRules rules) => decision.Objections
        .Where(o => o.Settled is null && DecisionDecider.Decide(decision, new SettleDecisionObjection(o.Number, by, Words), context, rules).IsAccepted)
        .Select(static o => o.Number);

    // A name that no option has, nor looks like.
    private static string NewOption(Decision decision)
    {
        var name = "new option";
        while (LookAlike.Pair(decision.Declaration!.Options.Add(name)) is not null || decision.Declaration.Options.Contains(name, System.StringComparer.Ordinal))
        {
            name += " x";
        }

        return name;
    }

    private static DecisionId Other(DecisionId id) => new(string.Equals(id.Value, Words, System.StringComparison.Ordinal) ? Words + Words : Words);
}
