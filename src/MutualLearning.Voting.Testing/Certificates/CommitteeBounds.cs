using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>What members are worth, and for those who may join them what no such committee exceeds.</summary>
internal static class CommitteeBounds
{
    // What the members are worth, and as many of the others as are missing at most, each by itself: none adds more to a greater committee.
    public static Action<Proof> Thiele(Func<Proof, int, Rational> worth) => proof => SplitProofs.Follow(proof, (members, open) =>
    {
        var held = proof.Rows.Select(row => members.Count(o => proof.Approves(row, o))).ToArray();
        var more = members.Count == proof.Seats ? [] : open.Select(option => proof.Sum(row => proof.Approves(row, option) ? worth(proof, held[row]) : 0));
        return [more.OrderByDescending(static gain => gain).Take(proof.Seats - members.Count).Aggregate(
            proof.Sum(row => Enumerable.Range(0, held[row]).Aggregate((Rational)0, (sum, j) => sum + worth(proof, j))), static (sum, gain) => sum + gain)];
    });

    public static Rational[] Distances(Proof proof, List<int> members, List<int> open, bool lexicographic)
    {
        var at = new Rational[proof.Options + 1];
        foreach (var row in proof.Rows)
        {
            var shared = members.Count(o => proof.Approves(row, o)) + Math.Min(open.Count(o => proof.Approves(row, o)), proof.Seats - members.Count);
            at[proof.Options - (proof.All.Count(o => proof.Approves(row, o)) + proof.Seats - (2 * shared))] -= proof.Profile.Weight(row);
        }

        return lexicographic ? at : [Array.FindIndex(at, static ballots => ballots < 0) - proof.Options];
    }

    public static Parts Parted(Proof proof, List<int> members, List<int> open) => new(proof, members, open, proof.Seats - members.Count);

    public static BigInteger Multiple(int last) =>
        Enumerable.Range(1, last).Aggregate(BigInteger.One, static (common, i) => common * i / BigInteger.GreatestCommonDivisor(common, i));
}
