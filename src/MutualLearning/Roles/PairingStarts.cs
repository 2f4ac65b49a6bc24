using System;
using System.Collections.Generic;

namespace MutualLearning.Roles;

/// <summary>Divisions to start the search from: those of schedules that do not repeat, as long as such are known.</summary>
internal static class PairingStarts
{
    /// <summary>The rounds of a known schedule, each as the group of every person; none where none is known.</summary>
    public static IEnumerable<int[]> Known(PairingTable table)
    {
        var groups = table.Sizes.Count;
        if (groups * 2 == table.Count && table.Stay == 0)
        {
            for (var round = 0; round < table.Count - 1; round++)
            {
                yield return Circle(table.Count, round);
            }
        }
        else if (table.Stay == 0 || table.Stay == groups)
        {
            var lines = new PairingLines(groups);
            for (var round = 0; round < groups && (table.Count + groups - 1) / groups <= lines.MostColumns; round++)
            {
                yield return lines.Round(table.Count, round);
            }
        }
    }

    /// <summary>Those who stay at their tables by number; the others, in an order by the lot, each where they cost least.</summary>
    public static int[] Greedy(PairingTable table, SeededRandom random)
    {
        var order = new int[table.Count];
        var groupOf = new int[table.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        random.Shuffle(order.AsSpan(table.Stay));
        var free = new int[table.Sizes.Count];
        var costs = new long[free.Length];
        table.Sizes.AsSpan().CopyTo(free);
        for (var i = 0; i < order.Length; i++)
        {
            Array.Clear(costs, 0, costs.Length);
            for (var j = 0; j < i; j++)
            {
                costs[groupOf[order[j]]] += table.Cost(order[i], order[j]);
            }

            var group = i < table.Stay ? i % free.Length : Cheapest(costs, free);
            groupOf[order[i]] = group;
            free[group]--;
        }

        return groupOf;
    }

    private static int Cheapest(long[] costs, int[] free)
    {
        var best = -1;
        for (var group = 0; group < free.Length; group++)
        {
            if (free[group] > 0 && (best < 0 || costs[group] < costs[best]))
            {
                best = group;
            }
        }

        return best;
    }

    // The circle method of round-robin tournaments: the last person stays, the others move on by one; n - 1 rounds of n/2 pairs without a repeat.
    private static int[] Circle(int count, int round)
    {
        var groupOf = new int[count];
        var turning = count - 1;
        for (var i = 1; i < count / 2; i++)
        {
            groupOf[(round + i) % turning] = i;
            groupOf[(round + turning - i) % turning] = i;
        }

        return groupOf;
    }
}
