using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary>What the rules share that choose a committee of the greatest score.</summary>
internal static class BestCommittee
{
    public static Verdict Evaluate(DecisionRuleContext context, Func<int, long, ThieleWeights> worth) =>
        CommitteeRule.Evaluate(context, (_, profile, seats) => Thiele.Best(profile, seats, worth).Outcome);

    public static Certificate? Certify(DecisionRule rule, DecisionRuleContext context, Func<int, long, ThieleWeights> worth) => CommitteeRule.Certify(
        rule,
        context,
        (_, profile, seats) => Thiele.Best(profile, seats, worth).Outcome,
        (outcome, profile, seats) => Certify(outcome, profile, seats, approvals => CommitteeWorth.Thiele(approvals, worth(seats, approvals.Voters), seats), each: 1));

    /// <summary>Notes that no committee is worth more than the best ones.</summary>
    public static void Certify(
        CommitteeOutcome outcome, Profile profile, int seats, Func<Approvals, Func<IReadOnlyList<int>, IReadOnlyList<int>, Rational[]>> worth, long each)
    {
        var approvals = Approvals.Of(profile);
        SplitTree.Note(outcome, approvals, seats, worth(approvals), each);
    }

    public static Explanation Explain(DecisionRuleContext context, Func<int, long, ThieleWeights> worth)
    {
        if (Guard.Against.Null(context).Profile?.As(BallotForm.Approval) is not { BallotCount: > 0 } profile)
        {
            return Explanation.Empty;
        }

        var seats = CommitteeRule.Seats(context, profile);
        var (outcome, best) = Thiele.Best(profile, seats, worth);
        if (outcome.GaveUp)
        {
            return Explanation.Empty;
        }

        outcome.Break(profile, context.Ties);
        var count = outcome.IsCut ? "more than " + CommitteeRule.Text(CommitteeOutcome.MaxListed) : CommitteeRule.Text(outcome.Sets.Count);
        ValueList<Statement> why = [Statement.Of(CommitteeReasons.Best, best.ToString(), count)];
        var others = Enumerable.Range(0, profile.OptionCount).Except(outcome.Certain).Except(outcome.Contested)
            .Select(o => (Option: o, Run: Thiele.Best(profile, seats, worth, o)))
            .Where(static with => !with.Run.Outcome.GaveUp)
            .OrderByDescending(static with => with.Run.Score).ToList();
        return new Explanation(
            outcome.Sets.Count > 1 ? why.Add(CommitteeExplanation.Ties(profile, outcome)) : why,
            ValueList<Statement>.Of(others.Select(with => Statement.Of(CommitteeReasons.With, profile.Options[with.Option], with.Run.Score.ToString()))),
            ValueList<Statement>.Of(others.Select(with => Statement.Of(
                CommitteeReasons.Alone, profile.Options[with.Option], Needed(best - with.Run.Score, worth(seats, profile.BallotCount))))),
            ValueList<ExplanationTable>.Empty);
    }

    // A ballot for one option alone adds the worth of the first to every committee with it, and nothing to the others.
    private static string Needed(Rational gap, ThieleWeights weights)
    {
        var ballots = gap / new Rational(weights.Values[0], weights.Unit);
        return (System.Numerics.BigInteger.Divide(ballots.Numerator, ballots.Denominator) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
