using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>consensus</c>: adopted when somebody is for it, nobody prevents it, and few enough stand aside.</summary>
/// <remarks>
/// A block or a full no prevents it; a no of less than full strength counts as standing aside. Parameter
/// <c>max-stand-asides</c> (default: no limit). Open objections prevent it as well. A prevented proposal is rejected.
/// Source: C. T. Butler and A. Rothstein, On Conflict and Consensus (1987): consent, stand aside, declared block.
/// </remarks>
internal sealed class Consensus : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("consensus", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        if (Figures.Nothing(Guard.Against.Null(context)) is { } nothing)
        {
            return nothing;
        }

        var prevented = context.FullNo + context.OpenObjections;
        if (prevented > 0)
        {
            return Verdict.Rejected(VerdictReasons.Blocked, Figures.Text(prevented));
        }

        var aside = context.StandAside + context.No;
        if (Figures.TryNumber(context.Parameter("max-stand-asides", string.Empty), out var max) && aside > max)
        {
            return Verdict.Rejected(VerdictReasons.TooManyStandAsides, Figures.Text(aside), Figures.Text(max));
        }

        return context.Yes == 0
            ? Verdict.NotDecided(VerdictReasons.NoSupport)
            : Verdict.Adopted(VerdictReasons.Consensus, Figures.Text(aside));
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(parameters, "max-stand-asides") ?? ParameterCheck.Number(parameters, "max-stand-asides");
}
