using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Voting.Testing;

/// <summary>Circles of options that beat all outside them, or that nobody outside beats.</summary>
internal static class TopSetProofs
{
    // Circles of options that beat all outside them, or that nobody outside beats: the smallest such sets.
    public static int[] Tier(Proof proof, int[] left, int least)
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
            proof.Require(
                figures.Count == 0 && Enumerable.Range(1, Math.Max(0, path.Length - 1)).All(i => path[i] != path[i - 1] && proof.Margin(path[i - 1], path[i]) >= least),
                "A path goes against a pair.");
            return path;
        }
    }
}
