using System.Collections.Generic;
using MutualLearning.Streams;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>simple-majority</c>: adopted with more yes than no; a tie is rejected, unless it is declared otherwise.</summary>
/// <remarks>
/// Parameters: <c>base</c>: <c>decided</c> (the default: yes and no; abstentions do not count), <c>cast</c>, <c>present</c> or
/// <c>electorate</c> (more than half of it, so that everybody in it who is not for it weighs against); <c>classes</c>:
/// <c>every</c> when each declared class of voters must reach it by itself (default <c>whole</c>); <c>tie</c>, for as many yes as no:
/// <c>rejected</c> (the default), <c>not-decided</c>, so that the fallback is asked, or <c>chair</c>: then the ballot of the person <c>chair</c> decides,
/// who may be of the electorate or only advise; where they abstain or say nothing, the tie is rejected. A block counts as a no,
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
    public override Verdict Evaluate(DecisionRuleContext context) =>
        CastingVote.Of(context, Majorities.Judge(Guard.Against.Null(context), weights => Judge(weights, context.Parameter("base", "decided"))));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(parameters, "base", "classes", "tie", "chair") ?? Majorities.Check(parameters) ?? CastingVote.Check(parameters);

    // Half of another base than the yes and no is no tie: it is not more than half.
    private static Verdict Judge(VoteWeights weights, string name)
    {
        var whole = Majorities.Base(weights, name);
        if (weights.Yes * 2 > whole)
        {
            return Verdict.Adopted(VerdictReasons.Majority, Figures.Text(weights.Yes), Figures.Text(weights.No));
        }

        return name switch
        {
            "cast" => Short(VerdictReasons.ShortOfCast),
            "present" => Short(VerdictReasons.ShortOfPresent),
            "electorate" => Short(VerdictReasons.ShortOfElectorate),
            _ => Verdict.Rejected(weights.Yes == weights.No ? VerdictReasons.Tie : VerdictReasons.NoMajority, Figures.Text(weights.Yes), Figures.Text(weights.No)),
        };

        Verdict Short(MessageCode reason) => Verdict.Rejected(
            reason, Figures.Text(weights.Yes), Figures.Text(whole), Figures.Text(weights.No), Figures.Text(weights.Cast - weights.Yes - weights.No));
    }
}
