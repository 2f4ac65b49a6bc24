using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Scores;

/// <summary><c>score</c>: the options with the most points.</summary>
/// <remarks>
/// Parameter <c>missing</c>, for options that a ballot leaves out: <c>zero</c> (the default) gives them 0, so that the sums are
/// compared; <c>ignore</c> leaves the ballot out, so that the means of those who gave a score are compared. Beware: an option that few
/// scored can then win with their scores alone. One that nobody scored has 0. Parameter <c>max</c>: the greatest score that may be given; without
/// it the settled test has to reckon with 10,000. Source: W. D. Smith, Range Voting (2000), rangevoting.org.
/// </remarks>
internal sealed class ScoreVoting : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("score", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Score, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ScoreScale.CheckParameters(parameters, "missing") ?? ParameterCheck.Word(parameters, "missing", "zero", "ignore");

    /// <inheritdoc/>
    public override Refusal? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters) =>
        ScoreScale.CheckBallot(preference, parameters, Mark.MaxValue);

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Figures.Is(Guard.Against.Null(context), "missing", "ignore")
            ? SettlingScores.ByMeans(context, missing, ScoreScale.Of(context, Mark.MaxValue))
            : SettlingScores.BySums(context, missing, ScoreScale.Of(context, Mark.MaxValue));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ScoreExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Points(this, context);

    private static TallyResult Count(DecisionRuleContext context, Profile profile)
    {
        var sums = ScoreTotals.Of(profile);
        if (!Figures.Is(context, "missing", "ignore"))
        {
            return Places.ByPoints(context, profile, Array.ConvertAll(sums, static sum => (Rational)sum));
        }

        var counts = ScoreTotals.Scored(profile);
        return Places.ByPoints(context, profile, [.. sums.Select((sum, o) => new Rational(sum, Math.Max(counts[o], 1)))]);
    }
}
