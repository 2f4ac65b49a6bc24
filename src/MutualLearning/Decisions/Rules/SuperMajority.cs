using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>super-majority</c>: adopted when the yes are at least a declared part of a declared base; exact.</summary>
/// <remarks>
/// Parameters: <c>threshold</c>, a fraction (default <c>2/3</c>); <c>base</c>: <c>decided</c> (default: yes and no),
/// <c>cast</c> or <c>electorate</c>; <c>strict</c>: <c>yes</c> when the part must be exceeded (default <c>no</c>).
/// Adopted when <c>denominator · yes ≥ numerator · base</c>. Source: Robert's Rules of Order Newly Revised, 12th ed.,
/// 44:3: a two-thirds vote is at least two thirds of the votes cast, excluding abstentions.
/// </remarks>
public sealed class SuperMajority : IMonotoneRule, IParameterCheck
{
    /// <inheritdoc/>
    public RuleId Id => new("super-majority", 1);

    /// <inheritdoc/>
    public Verdict Evaluate(DecisionRuleContext context)
    {
        if (Figures.Nothing(Guard.Against.Null(context)) is { } nothing)
        {
            return nothing;
        }

        var strict = Figures.Is(context, "strict", "yes");
        var threshold = Fraction.TryParse(context.Parameter("threshold", "2/3"), out var given) ? given : new Fraction(2, 3);
        var whole = Figures.Base(context, "decided");
        var reached = whole > 0 && (strict ? threshold.IsExceededBy(context.Yes, whole) : threshold.IsReachedBy(context.Yes, whole));
        var name = strict ? "more than " + threshold : threshold.ToString();
        return reached
            ? Verdict.Adopted(VerdictReasons.ThresholdReached, Figures.Text(context.Yes), Figures.Text(whole), name)
            : Verdict.Rejected(VerdictReasons.ThresholdMissed, Figures.Text(context.Yes), Figures.Text(whole), name);
    }

    /// <inheritdoc/>
    public string? Check(IReadOnlyDictionary<string, string> parameters) =>
        Figures.CheckNames(parameters, "threshold", "base", "strict")
        ?? Figures.CheckThreshold(parameters, "threshold")
        ?? Figures.CheckWord(parameters, "base", "decided", "cast", "electorate")
        ?? Figures.CheckWord(parameters, "strict", "yes", "no");
}
