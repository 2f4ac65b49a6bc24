using System;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Paths that are claimed arc by arc, and bounds of all paths.</summary>
internal static class PathEvidence
{
    // How strong a path from an option reaches each other one: arc by arc, each from where a path already leads.
    public static long[] Paths(Proof proof, int from, bool margins)
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
    public static (int To, ValueList<Rational> Bounds) Bound(Proof proof, bool margins)
    {
        var (options, bounds) = proof.Next("bound");
        proof.Require(options.Length == 1 && bounds.Count == proof.Options, "A bound is for each option.");
        var to = options[0];
        proof.Require(
            bounds[to] == 0 && proof.All.All(a => a == to || proof.All.All(b => a == b || Least(proof.Strength(a, b, margins), b) <= bounds[a])),
            "A path may be stronger than its bound.");
        return (to, bounds);

        Rational Least(long strength, int b) => b == to || bounds[b] > strength ? strength : bounds[b];
    }
}
