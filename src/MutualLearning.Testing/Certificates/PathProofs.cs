using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>Certificates by paths that are strong, and bounds that no path back exceeds.</summary>
internal static class PathProofs
{
    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("schulze", BallotForm.Ranking, static proof => PairProofs.Tiers(proof, left => Schulze(proof, left, proof.Is("strength", "margins")))),
        ("split-cycle", BallotForm.Ranking, static proof => PairProofs.Tiers(proof, left => SplitCycle(proof, left))),
    ];

    private static int[] Schulze(Proof proof, int[] left, bool margins)
    {
        var (best, beaten) = (Best(proof, left), new HashSet<int>());
        foreach (var winner in best)
        {
            var (there, (to, back)) = (Paths(proof, winner, margins), Bound(proof, margins));
            proof.Require(to == winner && left.All(o => o == winner || there[o] >= back[o]), "A path back to a winner may be stronger.");
            beaten.UnionWith(left.Where(o => o != winner && there[o] > back[o]));
        }

        proof.Require(left.All(o => best.Contains(o) != beaten.Contains(o)), "It is not shown that all others are beaten.");
        return best;
    }

    private static int[] SplitCycle(Proof proof, int[] left)
    {
        var (best, beaten) = (Best(proof, left), new HashSet<int>());
        foreach (var winner in best)
        {
            var there = Paths(proof, winner, margins: true);
            proof.Require(left.All(o => o == winner || there[o] >= proof.Margin(o, winner)), "A defeat of a winner is not outweighed.");
        }

        while (proof.NextIs("bound"))
        {
            var (by, back) = Bound(proof, margins: true);
            beaten.UnionWith(left.Where(o => o != by && left.Contains(by) && proof.Margin(by, o) > back[o]));
        }

        proof.Require(left.All(o => best.Contains(o) != beaten.Contains(o)), "It is not shown that all others are beaten.");
        return best;
    }

    private static int[] Best(Proof proof, int[] left)
    {
        var (best, figures) = proof.Next("best");
        proof.Require(best.Length > 0 && figures.Count == 0 && best.SequenceEqual(left.Where(best.Contains)), "The best do not stand in the order of declaration, each once.");
        return best;
    }

    // How strong a path from an option reaches each other one: arc by arc, each from where a path already leads.
    private static long[] Paths(Proof proof, int from, bool margins)
    {
        var reached = new long[proof.Options];
        reached[from] = long.MaxValue;
        proof.Expect("from", [from]);
        while (proof.NextIs("path"))
        {
            var (arc, figures) = proof.Next("path");
            proof.Require(arc.Length == 2 && figures.Count == 1 && reached[arc[0]] > 0 && reached[arc[1]] == 0, "An arc does not lead on.");
            reached[arc[1]] = Math.Min(reached[arc[0]], proof.Strength(arc[0], arc[1], margins));
            proof.Require(figures[0] == reached[arc[1]] && reached[arc[1]] > 0, "A path has another strength.");
        }

        return reached;
    }

    // No path from an option to one is stronger than the bound: by its first arc it would be, or from where that leads.
    private static (int To, Log<Rational> Bounds) Bound(Proof proof, bool margins)
    {
        var (options, bounds) = proof.Next("bound");
        proof.Require(options.Length == 1 && bounds.Count == proof.Options, "A bound is for each option.");
        var to = options[0];
        proof.Require(bounds[to] == 0 && proof.All.All(a => a == to || proof.All.All(b => a == b || Least(proof.Strength(a, b, margins), b) <= bounds[a])), "A path may be stronger than its bound.");
        return (to, bounds);

        Rational Least(long strength, int b) => b == to || bounds[b] > strength ? strength : bounds[b];
    }
}
