using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>super-majority</c>: adopted when the yes are at least a declared part of a declared base; exact.</summary>
/// <remarks>
/// Parameters: <c>threshold</c>, a fraction (default <c>2/3</c>); <c>base</c>: <c>decided</c> (default: yes and no),
/// <c>cast</c>, <c>present</c> or <c>electorate</c>; <c>strict</c>: <c>yes</c> when the part must be exceeded (default
/// <c>no</c>); <c>classes</c>: <c>every</c> when each declared class of voters must reach it by itself (default <c>whole</c>).
/// Adopted when <c>denominator · yes ≥ numerator · base</c>, in the weight of voters. Source: Robert's Rules of Order Newly
/// Revised, 12th ed., 44:3: a two-thirds vote is at least two thirds of the votes cast, excluding abstentions; 44:7 to 44:10
/// for those present and for the membership.
/// </remarks>
internal sealed class SuperMajority : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("super-majority", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        var strict = Figures.Is(Guard.Against.Null(context), "strict", "yes");
        var threshold = Rational.TryParse(context.Parameter("threshold", "2/3"), out var given) ? given : new Rational(2, 3);
        return Majorities.Judge(context, weights =>
        {
            var whole = Majorities.Base(context, weights, "decided");
            return Majorities.Reaches(threshold, weights.Yes, whole, strict)
                ? Verdict.Adopted(strict ? VerdictReasons.ThresholdExceeded : VerdictReasons.ThresholdReached, Figures.Text(weights.Yes), Figures.Text(whole), threshold.ToString())
                : Verdict.Rejected(strict ? VerdictReasons.ThresholdNotExceeded : VerdictReasons.ThresholdMissed, Figures.Text(weights.Yes), Figures.Text(whole), threshold.ToString());
        });
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(parameters, "threshold", "base", "strict", "classes")
        ?? ParameterCheck.Threshold(parameters, "threshold")
        ?? Majorities.Check(parameters)
        ?? ParameterCheck.Word(parameters, "strict", "yes", "no");
}
