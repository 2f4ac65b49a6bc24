using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>borda</c>: points by place, the more the higher; the most points win.</summary>
/// <remarks>
/// Parameter <c>points</c>, with m options: <c>classic</c> (the default: m for the first place, m-1 for the second, to 1), <c>modified</c> (as
/// many for the first place as the ballot ranks options; Emerson, The Original Borda Count and Partial Voting, 2013), <c>dowdall</c> (1, 1/2,
/// 1/3 ...; Fraenkel and Grofman, The Borda Count and Its Real-World Alternatives, 2014), or <c>tournament</c> (half the sum of the margins
/// over the other options, average 0). Options of equal rank each get the mean of the places they take. Those left out share the places
/// below the ranked ones, except in <c>modified</c>, and where they are not compared: then they get 0. Source: Borda, Mémoire sur les
/// élections au scrutin (1781); ties as in Gärdenfors, Positionalist Voting Functions (1973).
/// </remarks>
internal sealed class Borda : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("borda", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(
        Guard.Against.Null(context), BallotForm.Ranking, static (c, profile) => Places.ByPoints(c, profile, Points(c, profile)));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters), "points")
        ?? ParameterCheck.Word(parameters, "points", "classic", "modified", "dowdall", "tournament");

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Settling.Ballots(Guard.Against.Null(context), BallotForm.Ranking) is { } profile
        && Settling.ByScores(Points(context, profile), context.Seats, missing * Swing(context));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => PairwiseRule.Explain(
        Guard.Against.Null(context),
        static asked => Places.ByPoints(asked.Context, asked.Profile, Points(asked.Context, asked.Profile)),
        static asked =>
        {
            var points = Points(asked.Context, asked.Profile);
            return PointsText.Against(asked, option => points[option]);
        });

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Points(this, context);

    // From the last place to the first; where those left out get nothing, from there.
    private static Rational Swing(DecisionRuleContext context)
    {
        var options = context.Options.Count;
        var fromNothing = context.Unranked == Unranked.NotCompared;
        return context.Parameter("points", "classic") switch
        {
            "dowdall" => fromNothing ? 1 : 1 - new Rational(1, options),
            "classic" => fromNothing ? options : options - 1,
            _ => options - 1,
        };
    }

    internal static Rational[] Points(DecisionRuleContext context, Profile profile) => context.Parameter("points", "classic") switch
    {
        "tournament" => Positional.Tournament(Pairwise.Of(profile, context.Unranked)),
        "dowdall" => Positional.Dowdall(profile, context.Unranked),
        "modified" => Positional.Modified(profile),
        _ => PositionalCount.Of(profile, PositionalPoints.Borda, context.Unranked).ToPoints(),
    };
}
