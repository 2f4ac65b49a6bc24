using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Rounds;

namespace MutualLearning.Voting.Scores;

/// <summary><c>sequentially-spent-score</c>: each ballot has a budget of points, and spends on each option elected what it gave it.</summary>
/// <remarks>
/// Each ballot begins with max points to spend. The option with the most points is elected; its supporters pay their scores for it, or
/// in proportion to them when they have more together than a quota: ballots times max, divided by the seats. A score counts in
/// proportion to what the ballot has left. Parameter <c>max</c>: the greatest score, 5 unless given. An option without a score has 0. A
/// tie that the ladder leaves open is followed every way. Source: K. Edmonds, Sequentially Spent Score (electowiki.org).
/// </remarks>
internal sealed class SequentiallySpentScore : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("sequentially-spent-score", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Score, static (c, profile) => Count(c, profile, null));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ScoreScale.CheckParameters(parameters);

    /// <inheritdoc/>
    public override Refusal? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters) => ScoreScale.CheckBallot(preference, parameters);

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Guard.Against.Null(context).Seats == 1 && SettlingScores.BySums(context, missing, ScoreScale.Of(context));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => RoundExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Ways(this, context, BallotForm.Score, Count);

    private static TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        var most = ScoreScale.Of(context, profile);
        var quota = new Rational((System.Numerics.BigInteger)profile.BallotCount * most, context.Seats);
        return ScoreSeats.Count(profile, context.Seats, context.Ties, context.Unranked, notes, (shares, points) =>
        {
            // Nobody pays more than there is: a score is at most max, and counts by the weight.
            var part = points > quota ? quota / points : 1;
            return [.. shares.Select(s => s.Weight - (s.Weight * s.Score * part / most))];
        });
    }
}
