using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Rounds;

namespace MutualLearning.Voting.Scores;

/// <summary><c>allocated-score</c>: each option elected uses up a quota of the ballots that gave it most.</summary>
/// <remarks>
/// The option with the most points is elected. Then a Hare quota of ballots, all divided by the seats, is used up, beginning with
/// those that gave it the highest weighted score; of the last group only the part that is needed, so that each of its ballots keeps
/// the rest of its weight. Parameter <c>max</c>: the greatest score, 5 unless given. Parameter <c>quota</c>: <c>ballots</c> (the
/// default) takes each ballot for one, whatever weight it has left; <c>weight</c> takes it for what it has left. An option without a
/// score has 0. A tie that the ladder leaves open is followed every way. Sources: L. Hastings, starvote (<c>ballots</c>); Equal Vote
/// Coalition, STAR Voting, technical specifications, appendix F (<c>weight</c>).
/// </remarks>
internal sealed class AllocatedScore : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("allocated-score", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Score, static (c, profile) => Count(c, profile, null));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ScoreScale.CheckParameters(parameters, "quota")
        ?? ParameterCheck.Word(parameters, "quota", "ballots", "weight");

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
        var quota = new Rational(profile.BallotCount, context.Seats);
        var byWeight = Figures.Is(context, "quota", "weight");
        return ScoreSeats.Count(profile, context.Seats, context.Ties, context.Unranked, notes, (shares, _) => Allocate(shares, quota, byWeight));
    }

    private static Rational[] Allocate(IReadOnlyList<ScoreShare> shares, Rational quota, bool byWeight)
    {
        var weights = shares.Select(static s => s.Weight).ToArray();
        var groups = Enumerable.Range(0, shares.Count).GroupBy(i => shares[i].Weight * shares[i].Score).OrderByDescending(static g => g.Key);
        foreach (var group in groups)
        {
            var size = group.Aggregate(default(Rational), (sum, i) => sum + ((byWeight ? shares[i].Weight : 1) * shares[i].Ballots));
            var used = size <= quota ? 1 : quota / size;
            foreach (var i in group)
            {
                weights[i] -= weights[i] * used;
            }

            quota -= size <= quota ? size : quota;
            if (quota <= 0)
            {
                break;
            }
        }

        return weights;
    }
}
