using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>approval</c>: the options that most ballots approve of.</summary>
/// <remarks>No parameters. Source: S. J. Brams and P. C. Fishburn, Approval Voting, American Political Science Review 72 (1978) 831–847.</remarks>
internal sealed class Approval : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("approval", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Approval, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Guard.Against.Null(context).Profile?.As(BallotForm.Approval) is { BallotCount: > 0 } profile
        && Settling.ByScores(Array.ConvertAll(ScoreTotals.Scored(profile), static n => (Rational)n), context.Seats, missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ScoreExplanation.Of(Evaluate(context).Result);

    private static TallyResult Count(DecisionRuleContext context, Profile profile) =>
        Places.ByPoints(context, profile, Array.ConvertAll(ScoreTotals.Scored(profile), static n => (Rational)n));
}
