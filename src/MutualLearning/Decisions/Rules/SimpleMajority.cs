using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>simple-majority</c>: adopted with more yes than no; a tie is rejected.</summary>
/// <remarks>
/// Parameter <c>base</c>: <c>decided</c> (the default: yes and no; abstentions do not count) or <c>cast</c> (more than half
/// of all ballots, so that abstaining weighs against). A block counts as a no, standing aside as an abstention, any strength
/// as one head. Source: Robert's Rules of Order Newly Revised, 12th ed., 44:1: "more than half of the votes cast by persons
/// entitled to vote, excluding blanks or abstentions"; 44:12: a tie does not adopt.
/// </remarks>
public sealed class SimpleMajority : IMonotoneRule, IParameterCheck
{
    /// <inheritdoc/>
    public RuleId Id => new("simple-majority", 1);

    /// <inheritdoc/>
    public Verdict Evaluate(DecisionRuleContext context)
    {
        if (Figures.Nothing(Guard.Against.Null(context)) is { } nothing)
        {
            return nothing;
        }

        var yes = Figures.Text(context.Yes);
        var against = Figures.Base(context, "decided") - context.Yes;
        if (context.Yes == against)
        {
            return Verdict.Rejected(VerdictReasons.Tie, yes, Figures.Text(against));
        }

        return context.Yes > against
            ? Verdict.Adopted(VerdictReasons.Majority, yes, Figures.Text(context.No))
            : Verdict.Rejected(VerdictReasons.NoMajority, yes, Figures.Text(against));
    }

    /// <inheritdoc/>
    public string? Check(IReadOnlyDictionary<string, string> parameters) =>
        Figures.CheckNames(parameters, "base") ?? Figures.CheckWord(parameters, "base", "decided", "cast");
}
