using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>advice</c>: one person decides, after hearing those who are affected or know.</summary>
/// <remarks>
/// Parameters: <c>decider</c>, the person, who must be of the electorate and vote openly; <c>min-advice</c>, how many others must
/// have said something first (default 1): every ballot but the decider's is advice, whatever it says. With
/// <see cref="DecisionDeclaration.MustAnswerAdvice"/> it closes only when each is adopted, adapted or declined, and why.
/// Source: F. Laloux, Reinventing Organizations (2014), the
/// advice process; D. Bakke, Joy at Work (2005).
/// </remarks>
internal sealed class AdviceProcess : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("advice", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        var verdict = Deciders.Verdict(Guard.Against.Null(context));
        var needed = Figures.TryNumber(context.Parameter("min-advice", "1"), out var given) ? given : 1;
        var advice = Advice(context);
        return verdict.Kind != VerdictKind.NotDecided && advice < needed
            ? Verdict.NotDecided(VerdictReasons.AdviceMissing, Figures.Text(advice), Figures.Text(needed))
            : verdict;
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(parameters, "decider", "min-advice")
        ?? ParameterCheck.Person(parameters, "decider")
        ?? ParameterCheck.Number(parameters, "min-advice");

    // Of everybody but the one who decided.
    private static int Advice(DecisionRuleContext context) => context.Ballots.Count - (Deciders.Said(context) == 0 ? 0 : 1);
}
