using MutualLearning;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace NetStandardPlugin;

/// <summary>Two thirds of those with a tenure number, which their ids begin with, must say yes.</summary>
public sealed class TwoThirdsOfTenured : DecisionRule
{
    public override RuleId Id => new("two-thirds-of-tenured", 1);

    public override Verdict Evaluate(DecisionRuleContext context)
    {
        var (yes, all) = (0, 0);
        foreach (var voter in context.Electorate)
        {
            var isTenured = voter.Value.StartsWith("t-", System.StringComparison.Ordinal);
            all += isTenured ? 1 : 0;
            yes += isTenured && context.BallotOf(voter)?.Stance == Stance.Yes ? 1 : 0;
        }

        var figures = new[] { $"{yes}", $"{all}", "2/3" };
        return new Rational(2, 3).IsReachedBy(yes, all) && all > 0
            ? Verdict.Adopted(VerdictReasons.ThresholdReached, figures)
            : Verdict.Rejected(VerdictReasons.ThresholdMissed, figures);
    }
}
