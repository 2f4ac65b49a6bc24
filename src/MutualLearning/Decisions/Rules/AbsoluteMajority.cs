using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>absolute-majority</c>: adopted with the yes of more than half of everybody who may vote.</summary>
/// <remarks>
/// Whoever stays away or abstains weighs against it. Parameter <c>classes</c>: <c>every</c> when each declared class of voters must reach it by itself (default
/// <c>whole</c>). Source: Robert's Rules of Order Newly Revised,
/// 12th ed., 44:9(b): a majority of the entire membership.
/// </remarks>
internal sealed class AbsoluteMajority : DecisionRule
{
    private static readonly Rational Half = new(1, 2);

    /// <inheritdoc/>
    public override RuleId Id => new("absolute-majority", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => Majorities.Judge(Guard.Against.Null(context), static weights =>
    {
        var (yes, all) = (Figures.Text(weights.Yes), Figures.Text(weights.Electorate));
        return Majorities.Reaches(Half, weights.Yes, weights.Electorate, strict: true)
            ? Verdict.Adopted(VerdictReasons.ThresholdExceeded, yes, all, "1/2")
            : Verdict.Rejected(VerdictReasons.ThresholdNotExceeded, yes, all, "1/2");
    });

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(parameters, "classes") ?? Majorities.Check(parameters);
}
