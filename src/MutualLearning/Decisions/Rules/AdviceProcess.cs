using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>advice</c>: one person decides, after hearing those who are affected or know.</summary>
/// <remarks>
/// Parameters: <c>decider</c>, the person, who must be of the electorate and vote openly; <c>min-advice</c>, how many others must have said something first (default 1):
/// every ballot but the decider's is advice, whatever it says. Source: F. Laloux, Reinventing Organizations (2014), the
/// advice process; D. Bakke, Joy at Work (2005).
/// </remarks>
public sealed class AdviceProcess : IMonotoneRule, IParameterCheck
{
    /// <inheritdoc/>
    public RuleId Id => new("advice", 1);

    /// <inheritdoc/>
    public Verdict Evaluate(DecisionRuleContext context)
    {
        var verdict = Delegated.ByDecider(Guard.Against.Null(context));
        var needed = Figures.TryNumber(context.Parameter("min-advice", "1"), out var given) ? given : 1;
        var advice = context.Ballots.Count - (verdict.Kind == VerdictKind.NotDecided ? 0 : 1);
        return verdict.Kind != VerdictKind.NotDecided && advice < needed
            ? Verdict.NotDecided(VerdictReasons.AdviceMissing, Figures.Text(advice), Figures.Text(needed))
            : verdict;
    }

    /// <inheritdoc/>
    public string? Check(IReadOnlyDictionary<string, string> parameters) =>
        Figures.CheckNames(parameters, "decider", "min-advice")
        ?? Figures.CheckPerson(parameters, "decider")
        ?? Figures.CheckNumber(parameters, "min-advice");
}
