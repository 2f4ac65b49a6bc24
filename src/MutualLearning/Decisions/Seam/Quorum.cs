using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Whether enough have voted for a rule to speak at all, and whether enough are for what it adopts.</summary>
internal static class Quorum
{
    /// <summary>The verdict where the quorum is missed; null where it is met, or there is none.</summary>
    public static Verdict? Missed(DecisionRuleContext context, Rational? quorum)
    {
        if (quorum is not { } needed)
        {
            return null;
        }

        var (terms, weights) = (context.QuorumTerms, context.Weights);
        var (part, whole) = (Of(context, weights, terms.Counts), Of(context, weights, terms.Of));
        if (terms.IsStrict ? part > whole * needed : IsReached(needed, part, whole))
        {
            return null;
        }

        return Verdict.NotDecided(Reason(terms), part.ToString(), whole.ToString(), terms.IsStrict ? "> " + needed : needed.ToString());
    }

    /// <summary>The verdict of a rule; rejected where too few of the electorate are for what it adopts.</summary>
    public static Verdict Approved(DecisionRuleContext context, Verdict verdict) =>
        verdict.Kind == VerdictKind.Adopted && context.ApprovalQuorum is { } needed
            && context.Weights is var weights && !IsReached(needed, weights.Yes, weights.Electorate)
            ? Verdict.Rejected(VerdictReasons.ApprovalQuorumMissed, weights.Yes.ToString(), weights.Electorate.ToString(), needed.ToString())
            : verdict;

    private static MessageCode Reason(QuorumTerms terms) => (terms.Counts, terms.Of) switch
    {
        (QuorumBase.Cast, QuorumBase.Electorate) => VerdictReasons.QuorumMissed,
        (QuorumBase.Cast, _) => VerdictReasons.CastOfPresentMissed,
        (QuorumBase.Decided, QuorumBase.Cast) => VerdictReasons.DecidedOfCastMissed,
        (QuorumBase.Decided, QuorumBase.Present) => VerdictReasons.DecidedOfPresentMissed,
        (QuorumBase.Decided, _) => VerdictReasons.DecidedMissed,
        _ => VerdictReasons.PresentMissed,
    };

    private static Rational Of(DecisionRuleContext context, VoteWeights weights, QuorumBase people) => people switch
    {
        QuorumBase.Cast => weights.Cast,
        QuorumBase.Decided => context.Options.Count == 0 ? weights.Yes + weights.No : Marked(context),
        QuorumBase.Present => weights.Present,
        _ => weights.Electorate,
    };

    // Among options whoever says anything about them does not abstain.
    private static Rational Marked(DecisionRuleContext context)
    {
        Rational sum = 0;
        foreach (var ballot in context.Ballots)
        {
            sum += ballot.Preference is null ? 0 : context.WeightOf(ballot);
        }

        return sum;
    }

    // Nothing of nothing is reached.
    private static bool IsReached(Rational needed, Rational part, Rational whole) => part >= whole * needed;
}
