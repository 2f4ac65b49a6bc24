using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Tests.Plain;

/// <summary>Instant runoff as a teacher would do it on a board: count anew in every round, and try every way of a tie.</summary>
internal static class PlainRunoff
{
    public static SortedSet<int> Winners(int[][] ballots, bool benham = false) =>
        Winners(ballots, [.. Enumerable.Range(0, ballots[0].Length)], benham);

    public static SortedSet<int> Winners(int[][] ballots, int[] left, bool benham)
    {
        if (left.Length == 1)
        {
            return [left[0]];
        }

        var beats = left.Where(a => left.All(b => b == a || Prefer(ballots, a, b) > Prefer(ballots, b, a)));
        if (benham && beats.Any())
        {
            return [beats.Single()];
        }

        var votes = left.ToDictionary(o => o, o => ballots.Aggregate(default(Rational), (sum, b) => sum + Part(b, left, o)));
        var least = votes.Values.Min();
        return [.. left.Where(o => votes[o] == least).SelectMany(gone => Winners(ballots, [.. left.Where(o => o != gone)], benham))];
    }

    private static Rational Part(int[] ballot, int[] left, int option)
    {
        var ranked = left.Where(o => ballot[o] > 0).ToList();
        var top = ranked.Where(o => ballot[o] == ranked.Min(r => ballot[r])).ToList();
        return top.Contains(option) ? new Rational(1, top.Count) : 0;
    }

    private static int Prefer(int[][] ballots, int a, int b) => ballots.Count(m => m[a] > 0 && (m[b] == 0 || m[a] < m[b]));
}
