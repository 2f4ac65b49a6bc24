using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Rounds;

/// <summary><c>bucklin</c>: first choices, then second choices added, and so on, until an option has more than half of the ballots.</summary>
/// <remarks>
/// No parameters. In round r each option has the ballots that rank it r or better, equal ranks too. Of those that have more than half of
/// the ballots in the first round in which one has, the one with most wins; the others are ranked in the same way by the round in which
/// they come to it. Options that never do come last, by all the ballots that rank them. Ballots that rank nothing are not counted.
/// Source: C. G. Hoag and G. H. Hallett, Proportional Representation (1926), appendix IX (the Grand Junction system, 1909).
/// </remarks>
internal sealed class Bucklin : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("bucklin", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Ranking, static (c, profile) => Count(c, profile, null));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingRounds.ByBucklin(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ScoreExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Ways(this, context, BallotForm.Ranking, Count);

    private static TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        var count = new BucklinCount(profile);
        for (var option = 0; notes is not null && option < profile.OptionCount; option++)
        {
            notes.Add("points", [option], count.Points(option));
        }

        var tiers = Places.Tiers(profile.OptionCount, count.Compare);
        return Places.ByTiers(context, profile, tiers) with
        {
            Rounds = ValueList<TallyRound>.Of(Enumerable.Range(1, count.LastRound).Select(round => new TallyRound(
                round, ValueList<TallyFigure>.Of(Enumerable.Range(0, profile.OptionCount).Select(o => new TallyFigure(profile.Options[o], count.Votes(o, round))))))),
        };
    }
}
