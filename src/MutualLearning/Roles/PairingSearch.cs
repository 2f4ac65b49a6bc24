using System;

namespace MutualLearning.Roles;

/// <summary>Tabu search for the division that costs least: it exchanges two people at a time and does not take an exchange back for a while.</summary>
internal sealed class PairingSearch
{
    private const long MostComparisons = 20_000_000;
    private const int Patience = 200;

    private readonly PairingTable table;
    private readonly SeededRandom random;
    private readonly int count;
    private readonly int groups;
    private readonly long[] costs;
    private readonly int[] tabuUntil;
    private int[] groupOf = [];
    private int[] best = [];
    private long bestCost = long.MaxValue;
    private long budget;

    public PairingSearch(PairingTable table)
    {
        this.table = table;
        count = table.Count;
        groups = table.Sizes.Count;
        random = new SeededRandom((ulong)table.Seed);
        costs = new long[count * groups];
        tabuUntil = new int[count * count];
        budget = Math.Min(MostComparisons, 200L * count * count * count);
    }

    public int[] Run()
    {
        var start = BestKnown() ?? PairingStarts.Greedy(table, random);
        while (true)
        {
            Improve(start);
            if (bestCost == 0 || budget <= 0)
            {
                return best;
            }

            start = PairingStarts.Greedy(table, random);
        }
    }

    // The first of the best, even where any division would do: the rounds after it are to fit.
    private int[]? BestKnown()
    {
        int[]? found = null;
        var least = long.MaxValue;
        foreach (var known in PairingStarts.Known(table))
        {
            var cost = CostOf(known);
            if (cost < least)
            {
                (found, least) = (known, cost);
            }
        }

        return found;
    }

    private void Improve(int[] start)
    {
        groupOf = start;
        var cost = CostOf(start);
        Keep(cost);
        CountCosts();
        Array.Clear(tabuUntil, 0, tabuUntil.Length);
        var local = cost;
        for (int now = 1, since = 0; since < Patience && cost > 0 && budget > 0; now++, since++)
        {
            var (a, b, change) = BestExchange(now, local - cost);
            if (a < 0)
            {
                return;
            }

            Exchange(a, b);
            cost += change;
            tabuUntil[(a * count) + b] = tabuUntil[(b * count) + a] = now + 4 + random.Next(8);
            since = cost < local ? -1 : since;
            local = Math.Min(local, cost);
            Keep(cost);
        }
    }

    private void Keep(long cost)
    {
        if (cost < bestCost)
        {
            bestCost = cost;
            best = [.. groupOf];
        }
    }

    // The exchange that saves most among those of somebody who sits badly; a forbidden one only if it leads below what this start has seen.
    private (int A, int B, long Change) BestExchange(int now, long needed)
    {
        var found = (A: -1, B: -1, Change: long.MaxValue);
        var equals = 0;
        budget -= count;
        for (var a = table.Stay; a < count; a++)
        {
            var own = costs[(a * groups) + groupOf[a]];
            if (own == 0)
            {
                continue;
            }

            budget -= count;
            for (var b = table.Stay; b < count; b++)
            {
                if (groupOf[a] == groupOf[b])
                {
                    continue;
                }

                var change = costs[(a * groups) + groupOf[b]] - own
                    + costs[(b * groups) + groupOf[a]] - costs[(b * groups) + groupOf[b]] - (2 * table.Cost(a, b));
                if (change > found.Change || (tabuUntil[(a * count) + b] > now && change >= needed))
                {
                    continue;
                }

                equals = change < found.Change ? 1 : equals + 1;
                if (equals == 1 || random.Next(equals) == 0)
                {
                    found = (a, b, change);
                }
            }
        }

        return found;
    }

    private void Exchange(int a, int b)
    {
        for (var c = 0; c < count; c++)
        {
            var change = table.Cost(c, b) - table.Cost(c, a);
            costs[(c * groups) + groupOf[a]] += change;
            costs[(c * groups) + groupOf[b]] -= change;
        }

        (groupOf[a], groupOf[b]) = (groupOf[b], groupOf[a]);
    }

    private void CountCosts()
    {
        Array.Clear(costs, 0, costs.Length);
        for (var a = 0; a < count; a++)
        {
            for (var b = 0; b < count; b++)
            {
                costs[(a * groups) + groupOf[b]] += table.Cost(a, b);
            }
        }
    }

    private long CostOf(int[] division)
    {
        var cost = 0L;
        var newest = new int[groups];
        var before = new int[count];
        for (var a = 0; a < count; a++)
        {
            before[a] = newest[division[a]] - 1;
            newest[division[a]] = a + 1;
            for (var b = before[a]; b >= 0; b = before[b])
            {
                cost += table.Cost(a, b);
            }
        }

        return cost;
    }
}
