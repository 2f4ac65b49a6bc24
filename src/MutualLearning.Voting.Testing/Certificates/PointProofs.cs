using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates that say how many points each option has: they are counted again, and the tiers follow. The first figure that differs decides.</summary>
internal static class PointProofs
{
    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("plurality", BallotForm.Ranking, Of(static (proof, option) => proof.Sum(row => PlacePoints.First(proof, row, option)))),
        ("approval", BallotForm.Approval, Of(static (proof, option) => proof.Support(option))),
        ("score", BallotForm.Score, Of(static (proof, option) => proof.Sum(row => proof.Score(row, option))
            / (proof.Is("missing", "ignore") ? Max(1, proof.Sum(row => proof.Profile.Mark(row, option) > 0 ? 1 : 0)) : 1))),
        ("cumulative", BallotForm.Score, Of(static (proof, option) => proof.Sum(row => Spends(proof, row, static v => v) ? proof.Score(row, option) : 0))),
        ("quadratic", BallotForm.Score, Of(static (proof, option) => proof.Sum(row => Spends(proof, row, static v => v * v) ? proof.Score(row, option) : 0))),
        ("weighted-criteria", BallotForm.Score, CriteriaPoints.Check),
        ("delphi", BallotForm.Score, EstimatePoints.Check),
        ("sortition", BallotForm.None, LotPoints.Check),
        ("majority-judgment", BallotForm.Score, GradePoints.Check),
        ("bucklin", BallotForm.Ranking, proof => Tiers(proof, option => PlacePoints.Bucklin(proof, option))),
        ("borda", BallotForm.Ranking, Of(PlacePoints.Borda)),
        ("black", BallotForm.Ranking, static proof => Tiers(proof, option => [PlacePoints.Borda(proof, option)], proof.CondorcetWinner([.. proof.All]))),
        ("copeland", BallotForm.Ranking, Of(static (proof, option) => proof.All.Where(other => other != option).Aggregate((Rational)0, (sum, other) => sum + Duel(proof, option, other)))),
        ("minimax", BallotForm.Ranking, Of(static (proof, option) => -1 * proof.All.Where(other => other != option).Select(other => Defeat(proof, other, option)).DefaultIfEmpty(0).Max())),
    ];

    /// <summary>Requires the claims of all points, and the winners by them; who comes first without points may be said.</summary>
    public static void Tiers(Proof proof, Func<int, Rational[]> points, int first = -1)
    {
        var all = proof.All.Select(points).ToList();
        foreach (var option in proof.All)
        {
            proof.Expect("points", [option], all[option]);
        }

        Tiers(proof, (a, b) => SplitProofs.Compare(all[a], all[b]), first);
    }

    /// <summary>Requires the winners by a comparison that is positive when the first is better.</summary>
    public static void Tiers(Proof proof, Comparison<int> better, int first = -1)
    {
        var left = proof.All.Where(o => o != first).ToList();
        var tiers = new List<int[]>(first < 0 ? [] : [[first]]);
        while (left.Count > 0)
        {
            var best = left.Aggregate((a, b) => better(b, a) > 0 ? b : a);
            tiers.Add([.. left.Where(o => better(o, best) == 0)]);
            left.RemoveAll(tiers[tiers.Count - 1].Contains);
        }

        proof.RequireWinners(tiers, proof.Context.Seats);
    }

    private static Action<Proof> Of(Func<Proof, int, Rational> points) => proof => Tiers(proof, option => [points(proof, option)]);

    private static bool Spends(Proof proof, int row, Func<long, long> cost) => proof.All.Sum(o => cost(proof.Score(row, o))) <= proof.Number("budget", 0);

    private static Rational Duel(Proof proof, int a, int b) => proof.Margin(a, b) > 0 ? 1 : proof.Margin(a, b) < 0 ? 0
        : proof.Parameter("level", "half") switch { "none" => 0, "full" => 1, _ => new Rational(1, 2) };

    private static Rational Defeat(Proof proof, int by, int option) => proof.Parameter("strength", "winning") switch
    {
        "opposition" => proof.Wins(by, option),
        "margins" => proof.Margin(by, option),
        _ => proof.Strength(by, option, margins: false),
    };

    private static Rational Max(Rational a, Rational b) => a > b ? a : b;
}
