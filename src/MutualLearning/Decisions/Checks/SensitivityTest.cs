using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Asks the declared rule again with one thing of the policy otherwise: what did the outcome hang on?</summary>
public static class SensitivityTest
{
    /// <summary>Runs the test on a decision.</summary>
    /// <param name="decision">The decision, open or closed.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <returns>
    /// A row for everything that could be otherwise: the meaning of leaving out, the breaking of ties, weights, delegation, quorums.
    /// Empty when the rule is unknown or fails.
    /// </returns>
    public static Log<SensitivityRow> Run(Decision decision, DecisionRules rules)
    {
        var declared = Guard.Against.Null(Guard.Against.Null(decision).Declaration);
        var context = decision.ToRuleContext();
        if (!Guard.Against.Null(rules).TryGet(declared.Rule.Name, out var rule) || Ask(context, rule, declared.Quorum) is not { } own)
        {
            return Log<SensitivityRow>.Empty;
        }

        var rows = Log<SensitivityRow>.Empty;
        foreach (var (code, changed, quorum) in Changes(context, declared.Quorum))
        {
            if (Ask(changed, rule, quorum) is { } verdict)
            {
                rows = rows.Add(new SensitivityRow(Statement.Of(code), verdict, !verdict.ComesTo(own)));
            }
        }

        return rows;
    }

    private static IEnumerable<(MessageCode Code, DecisionRuleContext Context, Fraction? Quorum)> Changes(DecisionRuleContext context, Fraction? quorum)
    {
        if (context.Options.Count > 0 && context.Form is (BallotForm.None or BallotForm.Ranking))
        {
            yield return context.Unranked == Unranked.BelowRanked
                ? (SensitivityReasons.NotCompared, context.With(Unranked.NotCompared), quorum)
                : (SensitivityReasons.BelowRanked, context.With(Unranked.BelowRanked), quorum);
        }

        if (context.Ties.Steps.Count > 0)
        {
            yield return (SensitivityReasons.TiesStand, context.With(TieLadder.None), quorum);
        }

        if (context.Ties.ChairOrder.Count + context.Ties.DrawnOrder.Count > 0)
        {
            yield return (SensitivityReasons.OrderReversed, context.With(Reversed(context.Ties)), quorum);
        }

        if (context.Power.Weights.Count > 0)
        {
            yield return (SensitivityReasons.EqualWeights, context.With(context.Power with { Weights = Log<VoterWeight>.Empty }), quorum);
        }

        if (context.Power.Delegations.Count > 0)
        {
            yield return (SensitivityReasons.NoDelegation, context.With(context.Power with { Delegations = Log<VoterDelegation>.Empty }), quorum);
        }

        if (quorum is not null || context.ApprovalQuorum is not null)
        {
            yield return (SensitivityReasons.NoQuorum, context.WithoutApprovalQuorum(), null);
        }
    }

    private static TieLadder Reversed(TieLadder ties) => ties with
    {
        ChairOrder = Log<string>.Of(Enumerable.Reverse(ties.ChairOrder)), DrawnOrder = Log<string>.Of(Enumerable.Reverse(ties.DrawnOrder)),
    };

    private static Verdict? Ask(DecisionRuleContext context, IDecisionRule rule, Fraction? quorum)
    {
        RuleRunner.TryDecide(rule, context, quorum, out var verdict);
        return verdict;
    }
}
