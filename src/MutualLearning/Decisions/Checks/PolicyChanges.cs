using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What could be otherwise around a rule, one thing at a time.</summary>
internal static class PolicyChanges
{
    public static IEnumerable<(MessageCode Code, DecisionRuleContext Context, Rational? Quorum)> Of(DecisionRuleContext context, Rational? quorum)
    {
        if (context.Options.Count > 0)
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
            yield return (SensitivityReasons.EqualWeights, context.With(context.Power with { Weights = ValueList<VoterWeight>.Empty }), quorum);
        }

        if (context.Power.Delegations.Count > 0)
        {
            yield return (SensitivityReasons.NoDelegation, context.With(context.Power with { Delegations = ValueList<VoterDelegation>.Empty }), quorum);
        }

        if (quorum is not null || context.ApprovalQuorum is not null)
        {
            yield return (SensitivityReasons.NoQuorum, context.WithoutApprovalQuorum(), null);
        }
    }

    private static TieLadder Reversed(TieLadder ties) => ties with
    {
        ChairOrder = ValueList<string>.Of(Enumerable.Reverse(ties.ChairOrder)), DrawnOrder = ValueList<string>.Of(Enumerable.Reverse(ties.DrawnOrder)),
    };
}
