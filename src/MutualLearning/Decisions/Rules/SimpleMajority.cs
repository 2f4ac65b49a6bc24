using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>simple-majority</c>: adopted with more yes than no; a tie is rejected.</summary>
/// <remarks>
/// Parameters: <c>base</c>: <c>decided</c> (the default: yes and no; abstentions do not count), <c>cast</c>, <c>present</c> or
/// <c>electorate</c> (more than half of it, so that everybody in it who is not for it weighs against); <c>classes</c>:
/// <c>every</c> when each declared class of voters must reach it by itself (default <c>whole</c>). A block counts as a no,
/// standing aside as an abstention, any strength as one voice of the voter's weight. Source: Robert's Rules of Order Newly
/// Revised, 12th ed., 44:1: "more than half of the votes cast by persons entitled to vote, excluding blanks or abstentions";
/// 44:9 for other bases; 44:12: a tie does not adopt.
/// </remarks>
internal sealed class SimpleMajority : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("simple-majority", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => Majorities.Judge(Guard.Against.Null(context), weights =>
    {
        var against = Majorities.Base(context, weights, "decided") - weights.Yes;
        var (yes, others) = (Figures.Text(weights.Yes), Figures.Text(against));
        return weights.Yes.CompareTo(against) switch
        {
            0 => Verdict.Rejected(VerdictReasons.Tie, yes, others),
            > 0 => Verdict.Adopted(VerdictReasons.Majority, yes, Figures.Text(weights.No)),
            _ => Verdict.Rejected(VerdictReasons.NoMajority, yes, others),
        };
    });

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(parameters, "base", "classes") ?? Majorities.Check(parameters);
}
