using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Testing;

/// <summary>Certificates that follow from the pairs alone.</summary>
internal static class PairProofs
{
    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("condorcet", BallotForm.Ranking, Condorcet),
        ("smith", BallotForm.Ranking, static proof => Tiers(proof, left => TopSet(proof, left, least: 0))),
        ("schwartz", BallotForm.Ranking, static proof => Tiers(proof, left => TopSet(proof, left, least: 1))),
        ("nanson", BallotForm.Ranking, static proof => BordaRounds(proof, dropsOne: false)),
        ("baldwin", BallotForm.Ranking, static proof => BordaRounds(proof, dropsOne: true)),
        ("kemeny", BallotForm.Ranking, OrderProofs.Kemeny),
        ("ranked-pairs", BallotForm.Ranking, ArcProofs.RankedPairs),
    ];

    /// <summary>Requires winners tier by tier, each proven among those whom no tier before has.</summary>
    public static void Tiers(Proof proof, Func<int[], int[]> tier)
    {
        var tiers = new List<int[]>();
        for (int[] left = [.. proof.All]; left.Length > 0 && proof.Options - left.Length < proof.Context.Seats; left = [.. left.Except(tiers[tiers.Count - 1])])
        {
            tiers.Add(tier(left));
        }

        proof.RequireWinners(tiers, proof.Context.Seats);
    }

    private static void Condorcet(Proof proof)
    {
        var winner = proof.Winners.Count == 0 ? -1 : proof.Profile.IndexOf(proof.Winners[0][0]);
        foreach (var option in proof.All.Where(o => o != winner))
        {
            var (options, figures) = proof.Next("pair");
            proof.Require(options.Length == 2 && figures.Count == 2, "A pair has two options, and two figures.");
            var (a, b) = (options[0], options[1]);
            proof.Require(a != b && figures[0] == proof.Wins(a, b) && figures[1] == proof.Wins(b, a), "The ballots count a pair otherwise.");
            proof.Require(winner < 0 ? a == option && proof.Margin(a, b) <= 0 : a == winner && b == option && proof.Margin(a, b) > 0, "A pair shows nothing.");
        }

        proof.RequireWinners(winner < 0 ? [] : [[winner]], 1);
    }

    // Circles of options that beat all outside them, or that nobody outside beats: the smallest such sets.
    private static int[] TopSet(Proof proof, int[] left, int least)
    {
        var best = new HashSet<int>();
        while (proof.NextIs("circle") && (least > 0 || best.Count == 0))
        {
            var circle = Follow("circle");
            proof.Require(circle.Length == 1 || (circle.Length > 0 && circle[0] == circle[circle.Length - 1]), "A circle is open.");
            foreach (var inside in circle.Distinct())
            {
                proof.Require(best.Add(inside) && left.Contains(inside), "Two circles touch.");
                proof.Require(left.Except(circle).All(o => least > 0 ? proof.Margin(o, inside) <= 0 : proof.Margin(inside, o) > 0), "Somebody outside a circle is not below it.");
            }
        }

        // Who can be reached from such a set, and does not reach it, belongs to no other.
        foreach (var option in left.Where(o => least > 0 && !best.Contains(o)))
        {
            var path = Follow("path");
            proof.Require(path.Length > 1 && best.Contains(path[0]) && path.All(left.Contains) && path[path.Length - 1] == option, "A path does not lead to an option outside.");
        }

        proof.Require(best.Count > 0, "There is no circle.");
        return [.. best.OrderBy(static o => o)];

        int[] Follow(string kind)
        {
            var (path, figures) = proof.Next(kind);
            proof.Require(figures.Count == 0 && Enumerable.Range(1, Math.Max(0, path.Length - 1)).All(i => path[i] != path[i - 1] && proof.Margin(path[i - 1], path[i]) >= least), "A path goes against a pair.");
            return path;
        }
    }

    // Who has less than the average, or the fewest points, leaves until all are level; the last to leave come next.
    private static void BordaRounds(Proof proof, bool dropsOne)
    {
        var (at, gone) = (new Walk(proof).Start(), new List<int[]>());
        while (true)
        {
            var sums = new Rational?[proof.Options];
            foreach (var option in at.Left)
            {
                sums[option] = at.Left.Sum(other => proof.Margin(option, other));
            }

            proof.Expect("round", at.Left, [.. at.Left.Select(o => sums[o]!.Value)]);
            if (at.Left.All(o => sums[o] == (Rational)0))
            {
                proof.RequireWinners(gone.Prepend(at.Left), proof.Context.Seats);
                return;
            }

            int[] lowest = [.. at.Left.Where(o => sums[o] == at.Left.Min(other => sums[other]!.Value))];
            var pick = dropsOne ? proof.Context.Ties.Pick(proof.Profile, lowest, best: false, at.ByEarlier).Option : -1;
            int[] least = pick >= 0 ? [pick] : dropsOne ? lowest : [.. at.Left.Where(o => sums[o]!.Value < (proof.Is("drop", "below") ? 0 : 1))];
            proof.Expect("eliminated", least);
            gone.Insert(0, least);
            at = at with { Left = [.. at.Left.Except(least)], Earlier = at.Earlier.Add(sums) };
        }
    }
}
