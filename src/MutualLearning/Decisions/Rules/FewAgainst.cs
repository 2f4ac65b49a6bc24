using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>few-against</c>: adopted when the no are at most a declared part of a declared base; exact.</summary>
/// <remarks>
/// Made to be a <see cref="Requirement"/> beside a rule that asks who is for it: two thirds for <i>and</i> at most a quarter against. By itself it adopts what
/// nobody is for. Parameters: <c>threshold</c>, a fraction (default <c>1/4</c>); <c>base</c>: <c>cast</c> (default: abstentions count), <c>decided</c>,
/// <c>present</c> or <c>electorate</c>; <c>classes</c>: <c>every</c> when it must hold in each declared class of voters (default <c>whole</c>). A block counts as a no.
/// Adopted when <c>denominator · no ≤ numerator · base</c>, in the weight of voters.
/// </remarks>
internal sealed class FewAgainst : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("few-against", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        var threshold = Rational.TryParse(Guard.Against.Null(context).Parameter("threshold", "1/4"), out var given) ? given : new Rational(1, 4);
        return Majorities.Judge(context, weights =>
        {
            var whole = Majorities.Base(context, weights, "cast");
            return weights.No <= whole * threshold
                ? Verdict.Adopted(VerdictReasons.FewAgainst, Figures.Text(weights.No), Figures.Text(whole), threshold.ToString())
                : Verdict.Rejected(VerdictReasons.ManyAgainst, Figures.Text(weights.No), Figures.Text(whole), threshold.ToString());
        });
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(parameters, "threshold", "base", "classes") ?? ParameterCheck.Threshold(parameters, "threshold") ?? Majorities.Check(parameters);
}
