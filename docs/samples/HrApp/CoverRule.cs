using System.Globalization;
using System.Linq;
using MutualLearning;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace HrApp;

/// <summary>A rule of this company: leave is granted when enough colleagues say yes, and nobody blocks.</summary>
public sealed class CoverRule : DecisionRule
{
    private static readonly MessageCode Covered = new("cover.covered", "{yes} colleagues cover, {needed} are needed.");
    private static readonly MessageCode Open = new("cover.open", "{yes} of {needed} colleagues cover, and {blocks} see a reason against it.");

    public override RuleId Id => new("cover", 1);

    public override Verdict Evaluate(DecisionRuleContext context)
    {
        var needed = int.Parse(context.Parameter("needed", "2"), CultureInfo.InvariantCulture);
        var blocks = context.Ballots.Count(b => b.Stance == Stance.Block);
        return context.Yes >= needed && blocks == 0
            ? Verdict.Adopted(Covered, $"{context.Yes}", $"{needed}")
            : Verdict.Rejected(Open, $"{context.Yes}", $"{needed}", $"{blocks}");
    }
}
