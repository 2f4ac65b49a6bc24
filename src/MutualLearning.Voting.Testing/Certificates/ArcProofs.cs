using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>The certificate of ranked pairs: every victory in order, and for each whether it closes a circle.</summary>
internal static class ArcProofs
{
    public static void RankedPairs(Proof proof)
    {
        var margins = proof.Is("strength", "margins");
        var order = Levels(proof);
        var arcs = proof.All.SelectMany(a => proof.All.Where(b => proof.Margin(a, b) > 0).Select(b => (From: a, To: b))).ToList();
        var groups = arcs.GroupBy(arc => (Strength: proof.Strength(arc.From, arc.To, margins), Minority: proof.Wins(arc.To, arc.From)))
            .OrderByDescending(static g => g.Key.Strength).ThenBy(static g => g.Key.Minority);
        var locked = new HashSet<(int From, int To)>();
        foreach (var group in groups)
        {
            // A single arc is judged by the order of all locked arcs; equal ones by an order of their own.
            var equal = new HashSet<(int From, int To)>(group);
            var levels = equal.Count > 1 ? Levels(proof) : null;
            proof.Require(levels is null || locked.Concat(equal).All(arc => levels[arc.From] <= levels[arc.To]), "Levels fall along an arc.");
            foreach (var arc in group)
            {
                var isLocked = proof.NextIs("locked");
                var claim = proof.Next(isLocked ? "locked" : "skipped");
                proof.Require(claim.Figures.Count == 2, "An arc has two figures.");
                proof.Require(claim.Options.Length >= 2 && claim.Options[0] == arc.From && claim.Options[1] == arc.To, "It is not the next arc.");
                proof.Require(claim.Figures[0] == group.Key.Strength && claim.Figures[1] == group.Key.Minority, "An arc has another strength.");
                if (isLocked)
                {
                    proof.Require(claim.Options.Length == 2 && (levels is null || levels[arc.From] < levels[arc.To]), "A locked arc may close a circle.");
                    locked.Add(arc);
                }
                else
                {
                    var back = claim.Options.Skip(1).ToList();
                    proof.Require(back.Count > 1 && back[back.Count - 1] == arc.From, "A skipped arc closes no circle.");
                    proof.Require(
                        Enumerable.Range(1, back.Count - 1).All(i => locked.Contains((back[i - 1], back[i])) || equal.Contains((back[i - 1], back[i]))),
                        "A way back has an arc that is not there.");
                }
            }
        }

        proof.Require(locked.All(arc => order[arc.From] < order[arc.To]), "Locked arcs may close a circle.");
        PairProofs.Tiers(proof, left =>
        {
            var inside = new HashSet<int>(left);
            return [.. left.Except(locked.Where(arc => inside.Contains(arc.From)).Select(static arc => arc.To))];
        });
    }

    private static Rational[] Levels(Proof proof)
    {
        var claim = proof.Next("levels");
        proof.Require(claim.Figures.Count == proof.Options && claim.Options.SequenceEqual(proof.All), "Levels are for all options, in their order.");
        return [.. claim.Figures];
    }
}
