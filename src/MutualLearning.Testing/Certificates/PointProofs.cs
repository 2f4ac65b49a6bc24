using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Testing;

/// <summary>Certificates that say how many points each option has: they are counted again, ballot by ballot.</summary>
internal static class PointProofs
{
    public static void Check(Proof proof, string rule)
    {
        var points = proof.All.Select(option =>
        {
            var claim = proof.Next("points", 1);
            proof.Require(claim.Options.Length == 1 && claim.Options[0] == option, $"The points of {proof.Profile.Options[option]} are missing.");
            proof.Require(claim.Figures[0] == Points(proof, rule, option), $"{proof.Profile.Options[option]} has not {claim.Figures[0]}.");
            return claim.Figures[0];
        }).ToList();
        var first = string.Equals(rule, "black", StringComparison.Ordinal) ? PairProofs.CondorcetWinner(proof, proof.All) : -1;
        var tiers = proof.All.Where(o => o != first).GroupBy(o => points[o]).OrderByDescending(static tier => tier.Key).Select(static tier => (IEnumerable<int>)tier);
        proof.RequireWinners(first < 0 ? tiers : tiers.Prepend([first]));
    }

    private static Rational Points(Proof proof, string rule, int option) => rule switch
    {
        "plurality" => Sum(proof, row => First(proof.Profile, row, option)),
        "approval" => Sum(proof, row => proof.Profile.Mark(row, option)),
        "score" when proof.Is("missing", "ignore") => Sum(proof, row => Score(proof, row, option)) / Math.Max(1, Enumerable.Range(0, proof.Profile.RowCount).Where(row => proof.Profile.Mark(row, option) > 0).Sum(proof.Profile.Weight)),
        "score" => Sum(proof, row => Score(proof, row, option)),
        "cumulative" => Sum(proof, row => Spent(proof, row, static v => v) ? Score(proof, row, option) : 0),
        "quadratic" => Sum(proof, row => Spent(proof, row, static v => v * v) ? Score(proof, row, option) : 0),
        "borda" when proof.Is("points", "tournament") => new Rational(proof.All.Sum(other => proof.Margin(option, other)), 2),
        "borda" or "black" => Sum(proof, row => Borda(proof, row, option)),
        "copeland" => proof.All.Where(other => other != option).Aggregate((Rational)0, (sum, other) => sum + (proof.Margin(option, other) > 0 ? 1 : proof.Margin(option, other) < 0 ? 0 : Level(proof))),
        "minimax" => -1 * proof.All.Where(other => other != option).Select(other => Defeat(proof, other, option)).DefaultIfEmpty(0).Max(),
        _ => throw new ProofException($"Nobody knows how to check '{rule}'."),
    };

    private static Rational Sum(Proof proof, Func<int, Rational> points) =>
        Enumerable.Range(0, proof.Profile.RowCount).Aggregate((Rational)0, (sum, row) => sum + (points(row) * proof.Profile.Weight(row)));

    private static Rational First(Profile profile, int row, int option)
    {
        var ranks = Enumerable.Range(0, profile.OptionCount).Select(o => profile.Mark(row, o)).Where(static rank => rank > 0).ToList();
        var own = profile.Mark(row, option);
        return own > 0 && own == ranks.Min() ? new Rational(1, ranks.Count(rank => rank == own)) : 0;
    }

    private static long Score(Proof proof, int row, int option) => Math.Max(0, proof.Profile.Mark(row, option) - 1);

    private static bool Spent(Proof proof, int row, Func<long, long> cost) =>
        long.TryParse(proof.Parameter("budget", "0"), NumberStyles.None, CultureInfo.InvariantCulture, out var budget) && proof.All.Sum(o => cost(Score(proof, row, o))) <= budget;

    private static Rational Borda(Proof proof, int row, int option)
    {
        var ranks = proof.All.Select(o => proof.Profile.Mark(row, o) is var mark and > 0 ? mark : int.MaxValue).ToList();
        var isModified = proof.Is("points", "modified");
        if (ranks[option] == int.MaxValue && (isModified || proof.Context.Unranked == Unranked.NotCompared))
        {
            return 0;
        }

        var (above, level) = (ranks.Count(rank => rank < ranks[option]), ranks.Count(rank => rank == ranks[option]));
        var first = isModified ? ranks.Count(static rank => rank < int.MaxValue) : proof.Options;
        var places = Enumerable.Range(above + 1, level).Select(place => proof.Is("points", "dowdall") ? new Rational(1, place) : first + 1 - place);
        return places.Aggregate(static (sum, points) => sum + points) / level;
    }

    private static Rational Level(Proof proof) => proof.Parameter("level", "half") switch { "none" => 0, "full" => 1, _ => new Rational(1, 2) };

    private static Rational Defeat(Proof proof, int by, int option) => proof.Parameter("strength", "winning") switch
    {
        "opposition" => proof.Wins(by, option),
        "margins" => proof.Margin(by, option),
        _ => proof.Strength(by, option, margins: false),
    };
}
