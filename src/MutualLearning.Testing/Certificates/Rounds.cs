using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Testing;

/// <summary>The rounds that a certificate tells, with what was counted in them.</summary>
internal sealed class Rounds(Proof proof)
{
    private readonly List<Rational[]> counted = [];

    /// <summary>The next round, whose figures must be those that are counted.</summary>
    public Rational[] Next(List<int> left, Func<int, Rational> count)
    {
        var claim = proof.Next("round", left.Count);
        proof.Require(claim.Options.SequenceEqual(left), "Others are in the count.");
        var figures = new Rational[proof.Options];
        for (var i = 0; i < left.Count; i++)
        {
            figures[left[i]] = count(left[i]);
            proof.Require(claim.Figures[i] == figures[left[i]], $"{proof.Profile.Options[left[i]]} has not {claim.Figures[i]} in round {counted.Count + 1}.");
        }

        counted.Add(figures);
        return figures;
    }

    public int[] Eliminated(List<int> left)
    {
        var gone = proof.Next("eliminated", 0).Options;
        proof.Require(gone.Length > 0 && gone.Length < left.Count && gone.SequenceEqual(left.Where(gone.Contains)), "Those eliminated do not stand in order, each once.");
        return gone;
    }

    /// <summary>Who has the most or the fewest in the last round, by the ladder where several have; -1 for a tie that stands.</summary>
    public int Pick(List<int> left, bool best)
    {
        var last = counted[counted.Count - 1];
        var end = best ? left.Max(o => last[o]) : left.Min(o => last[o]);
        var earlier = counted.Take(counted.Count - 1).Reverse().ToList();
        return proof.Context.Ties.Pick(
            proof.Profile,
            left.Where(o => last[o] == end).ToArray(),
            best,
            (a, b) => earlier.Select(round => round[a].CompareTo(round[b])).FirstOrDefault(static by => by != 0)).Option;
    }
}
