using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Testing;

/// <summary>Certificates that follow from the pairs alone.</summary>
internal static class PairProofs
{
    /// <summary>Who beats all others of some options; -1 for nobody.</summary>
    public static int CondorcetWinner(Proof proof, IEnumerable<int> among)
    {
        var options = among.ToList();
        return options.Where(o => options.TrueForAll(other => other == o || proof.Margin(o, other) > 0)).DefaultIfEmpty(-1).First();
    }

    public static void Condorcet(Proof proof)
    {
        var winner = proof.Winners.Count == 0 ? -1 : proof.Profile.IndexOf(proof.Winners[0][0]);
        foreach (var option in proof.All.Where(o => o != winner))
        {
            var claim = proof.Next("pair", 2);
            proof.Require(claim.Options.Length == 2, "A pair has two options.");
            var (a, b) = (claim.Options[0], claim.Options[1]);
            proof.Require(a != b && claim.Figures[0] == proof.Wins(a, b) && claim.Figures[1] == proof.Wins(b, a), "The ballots count a pair otherwise.");
            proof.Require(winner < 0 ? a == option && proof.Margin(a, b) <= 0 : a == winner && b == option && proof.Margin(a, b) > 0, "A pair shows nothing.");
        }

        proof.Require(winner < 0 || (proof.Winners.Count == 1 && proof.Winners[0].Count == 1), "Nobody else wins.");
    }

    /// <summary>An order with which the majority agrees in every pair: none can agree with more. Its head can be whoever loses no pair.</summary>
    public static void Kemeny(Proof proof)
    {
        var claim = proof.Next("order", 1);
        proof.Require(claim.Options.Length == proof.Options && claim.Options.Distinct().Count() == proof.Options, "The order has not each option once.");
        var score = 0L;
        for (var i = 0; i < proof.Options; i++)
        {
            for (var j = i + 1; j < proof.Options; j++)
            {
                proof.Require(proof.Margin(claim.Options[i], claim.Options[j]) >= 0, "The majority does not agree with the order.");
                score += proof.Wins(claim.Options[i], claim.Options[j]);
            }
        }

        proof.Require(claim.Figures[0] == score, "The order has another score.");
        proof.RequireWinners([proof.All.Where(o => proof.All.All(other => proof.Margin(o, other) >= 0))]);
    }

    /// <summary>Circles of options that beat all outside them, or that nobody outside beats: the smallest such sets.</summary>
    public static void TopSet(Proof proof, bool isStrict)
    {
        var best = new HashSet<int>();
        while (proof.NextIs("circle"))
        {
            var circle = proof.Next("circle", 0).Options;
            Follows(proof, circle, isStrict);
            proof.Require(circle.Length == 1 || (circle.Length > 0 && circle[0] == circle[circle.Length - 1]), "A circle is open.");
            foreach (var inside in circle.Distinct())
            {
                proof.Require(best.Add(inside), "Two circles touch.");
                proof.Require(proof.All.Except(circle).All(o => isStrict ? proof.Margin(o, inside) <= 0 : proof.Margin(inside, o) > 0), "Somebody outside a circle is not below it.");
            }

            proof.Require(isStrict || !proof.NextIs("circle"), "There is one Smith set.");
        }

        // Who can be reached from such a set, and does not reach it, belongs to no other.
        foreach (var option in proof.All.Where(o => isStrict && !best.Contains(o)))
        {
            var path = proof.Next("path", 0).Options;
            Follows(proof, path, isStrict);
            proof.Require(path.Length > 1 && best.Contains(path[0]) && path[path.Length - 1] == option, "A path does not lead to an option outside.");
        }

        proof.Require(best.Count > 0, "There is no circle.");
        proof.RequireWinners([best.OrderBy(static o => o)]);
    }

    private static void Follows(Proof proof, int[] path, bool isStrict)
    {
        for (var i = 1; i < path.Length; i++)
        {
            proof.Require(path[i] != path[i - 1] && proof.Margin(path[i - 1], path[i]) >= (isStrict ? 1 : 0), "A path goes against a pair.");
        }
    }
}
