using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>roman</c>: thumbs up, sideways or down, all at once; adopted with a thumb up and few enough down.</summary>
/// <remarks>
/// A yes is a thumb up, standing aside or abstaining one sideways ("I support it"), a no or a block one down. Parameter
/// <c>max-down</c>: how many may be down (default 0). With more it is not decided: those whose thumb is down say what would
/// bring them in. Heads count, not weights. Source: J. and M. McCarthy, Software for Your Head (2001), the Decider protocol.
/// </remarks>
internal sealed class RomanVote : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("roman", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        if (Figures.Nothing(Guard.Against.Null(context)) is { } nothing)
        {
            return nothing;
        }

        var max = Figures.TryNumber(context.Parameter("max-down", "0"), out var given) ? given : 0;
        if (context.No > max)
        {
            return Verdict.NotDecided(VerdictReasons.ThumbsDown, Figures.Text(context.No), Figures.Text(max));
        }

        return context.Yes == 0
            ? Verdict.NotDecided(VerdictReasons.NoSupport)
            : Verdict.Adopted(VerdictReasons.ThumbsUp, Figures.Text(context.Yes), Figures.Text(context.No));
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(Guard.Against.Null(parameters), "max-down") ?? ParameterCheck.Number(parameters, "max-down");
}
