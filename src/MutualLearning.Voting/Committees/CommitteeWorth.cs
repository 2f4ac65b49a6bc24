using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>
/// What a committee is worth under the rules that choose the best one, as figures of which the first that differs decides, more being
/// better; and for some members and those who may join them what no such committee exceeds.
/// </summary>
internal static class CommitteeWorth
{
    /// <summary>The score of the members, and what as many as are missing would add at most, each by itself.</summary>
    public static Func<IReadOnlyList<int>, IReadOnlyList<int>, Rational[]> Thiele(Approvals approvals, ThieleWeights weights, int seats) => (members, undecided) =>
    {
        var held = new int[approvals.Rows];
        var score = BigInteger.Zero;
        foreach (var member in members)
        {
            foreach (var row in approvals.Supporters(member))
            {
                score += weights.Values[held[row]++] * approvals.Weights[row];
            }
        }

        var gains = new List<BigInteger>();
        foreach (var option in members.Count < seats ? undecided : [])
        {
            var gain = BigInteger.Zero;
            foreach (var row in approvals.Supporters(option))
            {
                gain += weights.Values[held[row]] * approvals.Weights[row];
            }

            gains.Add(gain);
        }

        return [new(gains.OrderByDescending(static g => g).Take(seats - members.Count).Aggregate(score, static (sum, gain) => sum + gain), weights.Unit)];
    };

    /// <summary>The ballots at each distance, the greatest first; or the greatest distance alone.</summary>
    public static Func<IReadOnlyList<int>, IReadOnlyList<int>, Rational[]> Distance(Approvals approvals, int seats, bool lexicographic) => (members, undecided) =>
    {
        var (shared, open) = (Count(approvals, members), Count(approvals, undecided));
        var at = new Rational[approvals.Options + 1];
        for (var row = 0; row < shared.Length; row++)
        {
            var distance = approvals.Approved(row).Length + seats - (2 * (shared[row] + Math.Min(open[row], seats - members.Count)));
            at[approvals.Options - distance] -= approvals.Weights[row];
        }

        return lexicographic ? at : [Array.FindIndex(at, static ballots => ballots != 0) - approvals.Options];
    };

    /// <summary>How many members nobody approves of, the greatest load, and, where that is asked for, who bears it, the next load, and so on.</summary>
    public static Func<IReadOnlyList<int>, IReadOnlyList<int>, Rational[]> Loads(Approvals approvals, int seats, bool lexicographic) => (members, undecided) =>
    {
        var loads = Reached.Of(approvals, members, seats, undecided).Loads();
        var figures = new List<Rational> { loads[0].Load is null ? -loads[0].Bearers : 0 };
        foreach (var (load, bearers) in loads.Where(static l => l.Load is not null))
        {
            if (lexicographic)
            {
                figures.AddRange([-1 * load!.Value, -bearers]);
            }
            else if (figures.Count == 1 && figures[0] == 0)
            {
                figures.Add(-1 * load!.Value);
            }
        }

        return [.. figures];
    };

    /// <summary>The ballots that a member whom they approve of represents.</summary>
    public static Func<IReadOnlyList<int>, IReadOnlyList<int>, Rational[]> Represented(Approvals approvals, int seats) =>
        (members, undecided) => [LoadRules.Represented(Reached.Of(approvals, members, seats, undecided))];

    private static int[] Count(Approvals approvals, IReadOnlyList<int> options)
    {
        var counts = new int[approvals.Rows];
        foreach (var option in options)
        {
            foreach (var row in approvals.Supporters(option))
            {
                counts[row]++;
            }
        }

        return counts;
    }
}
