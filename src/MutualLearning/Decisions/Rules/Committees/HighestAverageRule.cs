using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary>What the rules share that divide seats among parties.</summary>
internal static class HighestAverageRule
{
    public static Verdict Evaluate(DecisionRuleContext context, Func<int, int> divisor) =>
        OptionVerdict.Of(context, BallotForm.Ranking, (asked, profile) => Count(asked, profile, divisor));

    public static string? Check(IReadOnlyDictionary<string, string> parameters) =>
        Figures.CheckNames(parameters, "seats", "threshold")
            ?? (parameters.TryGetValue("seats", out var text) && !(Figures.TryNumber(text, out var seats) && seats is > 0 and <= 100_000)
                ? $"'seats' must be a whole number from 1 to 100000, not '{text}'."
                : null)
            ?? Figures.CheckThreshold(parameters, "threshold");

    private static TallyResult Count(DecisionRuleContext context, Profile profile, Func<int, int> divisor)
    {
        var votes = Positional.Of(profile, PositionalPoints.FirstPlaces);
        var seats = Figures.TryNumber(context.Parameter("seats", string.Empty), out var given) ? given : context.Seats;
        var places = Log<Log<string>>.Empty;
        var steps = Log<TieStep>.Empty;
        var rounds = Log<TallyRound>.Empty;
        var left = Array.Empty<int>();
        foreach (var (tied, quotient) in HighestAverages.Divide(AboveThreshold(context, votes), seats, divisor))
        {
            // A tied set comes once for each seat it is tied for; the ladder picks one of those not picked yet.
            var among = left.Length > 0 ? left : tied;
            var pick = context.Ties.Pick(profile, among, best: true);
            int[] place = pick.IsBroken ? [pick.Option] : among;
            left = tied.Length > 1 && pick.IsBroken ? [.. among.Where(o => o != pick.Option)] : [];
            steps = pick.By == TieStep.None || steps.Contains(pick.By) ? steps : steps.Add(pick.By);
            places = places.Add(profile.Names(place));
            rounds = rounds.Add(new TallyRound(places.Count, Log<TallyFigure>.Of(among.Select(o => new TallyFigure(profile.Options[o], quotient))))
            {
                Elected = pick.IsBroken ? profile.Names(place) : Log<string>.Empty,
                TieBrokenBy = pick.By,
            });
        }

        return new TallyResult(places) { Rounds = rounds, TiesBrokenBy = steps };
    }

    private static Rational[] AboveThreshold(DecisionRuleContext context, Rational[] votes)
    {
        if (!Fraction.TryParse(context.Parameter("threshold", string.Empty), out var threshold))
        {
            return votes;
        }

        var needed = votes.Aggregate((Rational)0, static (sum, v) => sum + v) * new Rational(threshold.Numerator, threshold.Denominator);
        return Array.ConvertAll(votes, v => v < needed ? 0 : v);
    }
}
