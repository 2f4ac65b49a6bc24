using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Rounds;

namespace MutualLearning.Voting.Scores;

/// <summary><c>reweighted-range</c>: reweighted range voting. The option with the most points is elected, and the ballots that gave it points weigh less from then on.</summary>
/// <remarks>
/// A ballot that gave those elected so far s points together weighs max / (max + s). Parameter <c>max</c>: the greatest score, 5 unless
/// given. An option without a score has 0. A tie that the ladder leaves open is followed every way. Source: W. D. Smith, Reweighted
/// Range Voting, new multiwinner voting method (2004/2006), rangevoting.org/RRV.html, after E. Thiele (1895).
/// </remarks>
internal sealed class ReweightedRange : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("reweighted-range", 1);

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

        // A weight of max / (max + s) turns into max / (max + s + score).
        return ScoreSeats.Count(
            profile, context.Seats, context.Ties, context.Unranked, notes, (shares, _) => [.. shares.Select(s => most / ((most / s.Weight) + s.Score))]);
    }
}
