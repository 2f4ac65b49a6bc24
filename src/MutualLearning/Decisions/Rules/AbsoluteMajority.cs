using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>absolute-majority</c>: adopted with the yes of more than half of everybody who may vote.</summary>
/// <remarks>
/// Whoever stays away or abstains weighs against it. No parameters. Source: Robert's Rules of Order Newly Revised,
/// 12th ed., 44:9(b): a majority of the entire membership.
/// </remarks>
public sealed class AbsoluteMajority : IMonotoneRule, IParameterCheck
{
    private static readonly Fraction Half = new(1, 2);

    /// <inheritdoc/>
    public RuleId Id => new("absolute-majority", 1);

    /// <inheritdoc/>
    public Verdict Evaluate(DecisionRuleContext context)
    {
        if (Figures.Nothing(Guard.Against.Null(context)) is { } nothing)
        {
            return nothing;
        }

        var yes = Figures.Text(context.Yes);
        var all = Figures.Text(context.Electorate.Count);
        return Half.IsExceededBy(context.Yes, context.Electorate.Count)
            ? Verdict.Adopted(VerdictReasons.ThresholdReached, yes, all, "more than 1/2")
            : Verdict.Rejected(VerdictReasons.ThresholdMissed, yes, all, "more than 1/2");
    }

    /// <inheritdoc/>
    public string? Check(IReadOnlyDictionary<string, string> parameters) => Figures.CheckNames(parameters);
}
