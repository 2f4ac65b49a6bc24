using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Rounds;

namespace MutualLearning.Voting.Scores;

/// <summary><c>star</c>: score, then automatic runoff. Of the two options with the most points, the one that more ballots prefer.</summary>
/// <remarks>
/// An option without a score has 0. Parameter <c>max</c>: the greatest score, 5 unless given. Ties for the two places of the runoff:
/// who is preferred in more of the duels among those tied, then who has more scores of <c>max</c>. A tie in the runoff: who has more
/// points, then who has more scores of <c>max</c>. Then the declared ladder; a tie that stands is followed every way. For several
/// seats this is Bloc STAR: the count runs again without those who won. Source: Equal Vote Coalition, STAR Voting, technical
/// specifications and official tie-breaking protocol (starvoting.org).
/// </remarks>
internal sealed class Star : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("star", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Score, static (c, profile) => Count(c, profile, null));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ScoreScale.CheckParameters(parameters);

    /// <inheritdoc/>
    public override Refusal? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters) => ScoreScale.CheckBallot(preference, parameters);

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingScores.ByStar(Guard.Against.Null(context), missing, ScoreScale.Of(context));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => RoundExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Ways(this, context, BallotForm.Score, Count);

    private static TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        var round = new StarRound(profile, ScoreScale.Of(context, profile));
        return Contest.OneByOne(profile, context.Seats, context.Ties, context.Unranked, notes, round.Winner);
    }
}
