using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Voting.Testing;

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
            var (there, (to, back)) = (PathEvidence.Paths(proof, winner, margins), PathEvidence.Bound(proof, margins));
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
            var there = PathEvidence.Paths(proof, winner, margins: true);
            proof.Require(left.All(o => o == winner || there[o] >= proof.Margin(o, winner)), "A defeat of a winner is not outweighed.");
        }

        while (proof.NextIs("bound"))
        {
            var (by, back) = PathEvidence.Bound(proof, margins: true);
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
}
