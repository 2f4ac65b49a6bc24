using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Scores;

/// <summary><c>majority-judgment</c>: the options with the best median grade.</summary>
/// <remarks>
/// A score is a grade, more is better; an option without one has 0, the lowest. The median of an even number is the lower of the two
/// in the middle. Parameter <c>ties</c>, for options of one median: <c>majority</c> (the default) takes a ballot of the median grade
/// from each, again and again, until their medians differ; the others compare p, the part of ballots above the median, and q, the part
/// below: <c>typical</c> by p − q, <c>usual</c> by (p − q) / (1 − p − q), <c>central</c> by (p − q) / (p + q). Parameter <c>max</c>:
/// the greatest grade that may be given. Figures are the medians.
/// Sources: M. Balinski and R. Laraki, Majority Judgment (2011), ch. 13; A. Fabre, Tie-breaking the Highest Median, Social Choice and
/// Welfare 56 (2021) 101–124.
/// </remarks>
internal sealed class MajorityJudgment : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("majority-judgment", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Score, static (c, profile) => Count(c, profile, null));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ScoreScale.CheckParameters(parameters, "ties")
            ?? ParameterCheck.Word(parameters, "ties", "majority", "typical", "usual", "central");

    /// <inheritdoc/>
    public override Refusal? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters) =>
        ScoreScale.CheckBallot(preference, parameters, Mark.MaxValue);

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingScores.ByMedians(
            Guard.Against.Null(context), missing, ScoreScale.Of(context, Mark.MaxValue), (a, b) => Compare(a, b, context.Parameter("ties", "majority")));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ScoreExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Ways(this, context, BallotForm.Score, Count);

    private static TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        Grades[] grades = [.. Enumerable.Range(0, profile.OptionCount).Select(o => new Grades(profile, o))];
        for (var option = 0; notes is not null && option < grades.Length; option++)
        {
            notes.Add("grades", [option], grades[option].Counts());
        }

        var ties = context.Parameter("ties", "majority");
        var tiers = Places.Tiers(grades.Length, (a, b) => Compare(grades[a], grades[b], ties));
        var figures = grades.Select((g, o) => new TallyFigure(profile.Options[o], g.Median));
        return Places.ByTiers(context, profile, tiers) with { Rounds = [new TallyRound(1, [.. figures])] };
    }

    private static int Compare(Grades a, Grades b, string ties)
    {
        if (a.Median != b.Median)
        {
            return a.Median.CompareTo(b.Median);
        }

        return ties switch
        {
            "typical" => Margin(a).CompareTo(Margin(b)),
            "usual" => (Margin(a) / a.AtMedian).CompareTo(Margin(b) / b.AtMedian),
            "central" => Central(a).CompareTo(Central(b)),
            _ => a.CompareByRemoval(b),
        };
    }

    // All options have the same number of grades, so that ballots stand for parts of them.
    private static Rational Margin(Grades grades) => grades.Above - grades.Below;

    private static Rational Central(Grades grades) =>
        grades.Above + grades.Below == 0 ? default : Margin(grades) / (grades.Above + grades.Below);
}
