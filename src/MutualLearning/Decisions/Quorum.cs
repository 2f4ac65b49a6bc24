using System.Globalization;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Whether enough have voted for a rule to speak at all.</summary>
internal static class Quorum
{
    /// <summary>The verdict where the quorum is missed; null where it is met, or there is none.</summary>
    public static Verdict? Missed(DecisionRuleContext context, Fraction? quorum) =>
        quorum is { } needed && !needed.IsReachedBy(context.Cast, context.Electorate.Count)
            ? Verdict.NotDecided(
                VerdictReasons.QuorumMissed,
                context.Cast.ToString(CultureInfo.InvariantCulture),
                context.Electorate.Count.ToString(CultureInfo.InvariantCulture),
                needed.ToString())
            : null;
}
