using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>plurality</c>: the options that most ballots put first.</summary>
/// <remarks>
/// No parameters. A ballot that puts several options first gives each an equal part of its vote; one that ranks nothing counts
/// for none. Source: Tideman, Collective Decisions and Voting (2006), ch. 13.
/// </remarks>
internal sealed class Plurality : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("plurality", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Ranking, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ScoreExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Guard.Against.Null(context).Profile?.As(BallotForm.Ranking) is { BallotCount: > 0 } profile
        && Settling.ByScores(PositionalCount.Of(profile, PositionalPoints.FirstPlaces).ToPoints(), context.Seats, missing);

    private static TallyResult Count(DecisionRuleContext context, Profile profile) =>
        Uncounted.BelowFirst(context, profile, Places.ByPoints(context, profile, PositionalCount.Of(profile, PositionalPoints.FirstPlaces).ToPoints()));
}
