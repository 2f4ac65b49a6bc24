using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Whether enough have voted for a rule to speak at all, and whether enough are for what it adopts.</summary>
internal static class Quorum
{
    /// <summary>The verdict where the quorum is missed; null where it is met, or there is none.</summary>
    public static Verdict? Missed(DecisionRuleContext context, Rational? quorum) =>
        quorum is { } needed && context.Weights is var weights && !IsReached(needed, weights.Cast, weights.Electorate)
            ? Verdict.NotDecided(VerdictReasons.QuorumMissed, weights.Cast.ToString(), weights.Electorate.ToString(), needed.ToString())
            : null;

    /// <summary>The verdict of a rule; rejected where too few of the electorate are for what it adopts.</summary>
    public static Verdict Approved(DecisionRuleContext context, Verdict verdict) =>
        verdict.Kind == VerdictKind.Adopted && context.ApprovalQuorum is { } needed
            && context.Weights is var weights && !IsReached(needed, weights.Yes, weights.Electorate)
            ? Verdict.Rejected(VerdictReasons.ApprovalQuorumMissed, weights.Yes.ToString(), weights.Electorate.ToString(), needed.ToString())
            : verdict;

    // Nothing of nothing is reached.
    private static bool IsReached(Rational needed, Rational part, Rational whole) => part >= whole * needed;
}
