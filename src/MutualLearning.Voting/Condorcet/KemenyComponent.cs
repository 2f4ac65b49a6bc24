using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Condorcet;

/// <summary>The best orders of options that beat each other in circles: dynamic programming over all subsets, O(2^k·k) time and 8·2^k bytes for k options.</summary>
internal sealed class KemenyComponent
{
    public const int MaxOptions = 20;

    private const long StepsOfAWay = 60;

    private readonly Profile profile;
    private readonly int[] options;
    private readonly int half;
    private readonly long[][] low;
    private readonly long[][] high;
    private readonly long[] best;

    public KemenyComponent(Pairwise pairs, int[] options, Profile profile)
    {
        profile.Spend((4L * options.Length) << options.Length);
        this.profile = profile;
        this.options = options;
        half = (options.Length + 1) / 2;
        low = new long[options.Length][];
        high = new long[options.Length][];
        for (var i = 0; i < options.Length; i++)
        {
            low[i] = Sums(pairs, options[i], options.AsSpan(0, half));
            high[i] = Sums(pairs, options[i], options.AsSpan(half));
        }

        best = new long[1 << options.Length];
        for (var set = 1; set < best.Length; set++)
        {
            for (var i = 0; set >> i != 0; i++)
            {
                best[set] = (set >> i & 1) == 0 ? best[set] : Math.Max(best[set], WithFirst(i, set));
            }
        }
    }

    /// <summary>How many comparisons agree with a best order.</summary>
    public long Score => best[best.Length - 1];

    /// <summary>The sets of which one comes before the next in every best order, as small as can be; and how many best orders there are.</summary>
    public (List<int[]> Tiers, long Orders) Tiers()
    {
        var tiers = new List<int[]>();
        var level = new Dictionary<int, long> { [best.Length - 1] = 1 };
        var cut = best.Length - 1;
        for (var size = options.Length; size > 0; size--)
        {
            profile.Spend(StepsOfAWay * level.Count * size);
            var next = new Dictionary<int, long>();
            foreach (var node in level)
            {
                foreach (var i in Firsts(node.Key))
                {
                    var rest = node.Key & ~(1 << i);
                    next[rest] = next.TryGetValue(rest, out var count) ? count + node.Value : node.Value;
                }
            }

            level = next;
            if (level.Count == 1)
            {
                var rest = System.Linq.Enumerable.First(level.Keys);
                tiers.Add([.. Members(cut & ~rest)]);
                cut = rest;
            }
        }

        return (tiers, level[0]);
    }

    /// <summary>The options that come first in some best order.</summary>
    public int[] Winners() => Array.ConvertAll([.. Firsts(best.Length - 1)], i => options[i]);

    /// <summary>The best orders, one after the other.</summary>
    public IEnumerable<int[]> Orders() => Orders(best.Length - 1);

    private IEnumerable<int[]> Orders(int set)
    {
        if (set == 0)
        {
            yield return [];
            yield break;
        }

        foreach (var i in Firsts(set))
        {
            foreach (var rest in Orders(set & ~(1 << i)))
            {
                yield return [options[i], .. rest];
            }
        }
    }

    private IEnumerable<int> Firsts(int set)
    {
        for (var i = 0; set >> i != 0; i++)
        {
            if ((set >> i & 1) != 0 && WithFirst(i, set) == best[set])
            {
                yield return i;
            }
        }
    }

    private IEnumerable<int> Members(int set)
    {
        for (var i = 0; set >> i != 0; i++)
        {
            if ((set >> i & 1) != 0)
            {
                yield return options[i];
            }
        }
    }

    // The best order of a set that begins with one of it.
    private long WithFirst(int i, int set)
    {
        var rest = set & ~(1 << i);
        return best[rest] + low[i][rest & ((1 << half) - 1)] + high[i][rest >> half];
    }

    // For each subset of some options, how often one is put above them.
    private static long[] Sums(Pairwise pairs, int option, ReadOnlySpan<int> others)
    {
        var sums = new long[1 << others.Length];
        for (var i = 0; i < others.Length; i++)
        {
            for (var set = 0; set < 1 << i; set++)
            {
                sums[set | (1 << i)] = sums[set] + pairs.Wins(option, others[i]);
            }
        }

        return sums;
    }
}
