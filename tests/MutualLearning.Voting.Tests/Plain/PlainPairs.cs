using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Voting.Tests.Plain;

/// <summary>The rules on pairs word for word from their definitions: slow, and easy to see to be right.</summary>
internal sealed class PlainPairs
{
    private readonly List<(int[] Marks, long Weight)> ballots;
    private readonly bool below;

    public PlainPairs(IEnumerable<(int[] Marks, long Weight)> ballots, int options, Unranked unranked)
    {
        this.ballots = [.. ballots];
        below = unranked == Unranked.BelowRanked;
        All = [.. Enumerable.Range(0, options)];
        Wins = new BigInteger[options, options];
        foreach (var (marks, weight) in this.ballots)
        {
            foreach (var (a, b) in Pairs())
            {
                var above = marks[a] > 0 && (marks[b] > 0 ? marks[a] < marks[b] : below);
                Wins[a, b] += above ? weight : 0;
            }
        }
    }

    public int[] All { get; }

    public BigInteger[,] Wins { get; }

    public int? CondorcetWinner => All.Where(a => All.All(b => a == b || Beats(a, b))).Select(a => (int?)a).SingleOrDefault();

    public bool Beats(int a, int b) => Wins[a, b] > Wins[b, a];

    public List<int[]> Schulze(bool margins)
    {
        var paths = new Dictionary<(int, int), BigInteger>();
        foreach (var (a, b) in Pairs())
        {
            paths[(a, b)] = SimplePaths(a, b, [a], margins).DefaultIfEmpty(0).Max();
        }

        return Layers((a, b) => paths[(a, b)] > paths[(b, a)]);
    }

    public List<int[]> RankedPairs(bool margins)
    {
        var locked = new HashSet<(int, int)>();
        foreach (var group in Pairs().Where(p => Beats(p.A, p.B)).GroupBy(p => (Strength(p.A, p.B, margins), -Wins[p.B, p.A])).OrderByDescending(g => g.Key))
        {
            var union = locked.Concat(group).ToHashSet();
            locked.UnionWith(group.Where(arc => !Reachable(union, arc.B, arc.A)).ToList());
        }

        return Layers((a, b) => Reachable(locked, a, b));
    }

    public List<int[]> SplitCycle() => Layers((a, b) =>
        Beats(a, b) && SimplePaths(b, a, [b], margins: true).DefaultIfEmpty(0).Max() < Wins[a, b] - Wins[b, a]);

    public List<int[]> Copeland() => ByScore(a => All.Count(b => Beats(a, b)) - All.Count(b => Beats(b, a)));

    public List<int[]> Minimax(string strength) => ByScore(a => -All.Where(b => b != a).Select(b => strength switch
    {
        "margins" => Wins[b, a] - Wins[a, b],
        "opposition" => Wins[b, a],
        _ => Beats(b, a) ? Wins[b, a] : 0,
    }).DefaultIfEmpty(0).Max());

    /// <summary>The smallest non-empty set all of which beat everything outside.</summary>
    public int[] Smith() => Subsets().Where(s => s.All(a => All.Except(s).All(b => Beats(a, b)))).MinBy(s => s.Length)!;

    /// <summary>All minimal sets of which nothing outside beats a member, together.</summary>
    public int[] Schwartz()
    {
        var unbeaten = Subsets().Where(s => s.All(a => All.Except(s).All(b => !Beats(b, a)))).ToList();
        return [.. unbeaten.Where(s => !unbeaten.Exists(t => t.Length < s.Length && !t.Except(s).Any())).SelectMany(s => s).Distinct().Order()];
    }

    public (BigInteger Score, List<int[]> Orders) Kemeny()
    {
        var scored = Permutations(All).Select(order => (Order: order, Score: Score(order))).ToList();
        var best = scored.Max(s => s.Score);
        return (best, [.. scored.Where(s => s.Score == best).Select(s => s.Order)]);
    }

    public List<int[]> Borda() => ByScore(a => ballots.Select(b => b.Weight * Points(b.Marks, a)).Aggregate(BigInteger.Zero, static (x, y) => x + y));

    public List<int[]> Nanson(bool below) => InRounds((left, points) => [.. left.Where(a => below ? points(a) < 0 : points(a) <= 0)]);

    public List<int[]> Baldwin() => InRounds((left, points) => [.. left.Where(a => points(a) == left.Min(points))]);

    public List<int[]> ByScore(Func<int, BigInteger> score) =>
        [.. All.GroupBy(score).OrderByDescending(g => g.Key).Select(g => g.ToArray())];

    private List<int[]> InRounds(Func<int[], Func<int, BigInteger>, int[]> drop)
    {
        var (left, tiers) = (All, new List<int[]>());
        while (true)
        {
            var here = left;
            BigInteger Points(int a) => here.Aggregate(BigInteger.Zero, (sum, b) => sum + Wins[a, b] - Wins[b, a]);
            if (left.All(a => Points(a) == 0))
            {
                return [left, .. tiers];
            }

            var dropped = drop(left, Points);
            tiers.Insert(0, dropped);
            left = [.. left.Except(dropped)];
        }
    }

    // Twice the points: from how many are below and above, counting the option itself.
    private int Points(int[] marks, int a)
    {
        if (marks[a] == 0 && !below)
        {
            return 0;
        }

        int Rank(int b) => marks[b] == 0 ? int.MaxValue : marks[b];
        var above = All.Count(b => Rank(b) < Rank(a));
        var equal = All.Count(b => Rank(b) == Rank(a));
        return (2 * (All.Length - above)) - (equal - 1);
    }

    private BigInteger Strength(int a, int b, bool margins) => margins ? Wins[a, b] - Wins[b, a] : Wins[a, b];

    private BigInteger Score(int[] order) => order.SelectMany((a, i) => order.Skip(i + 1).Select(b => Wins[a, b])).Aggregate(BigInteger.Zero, static (x, y) => x + y);

    private IEnumerable<BigInteger> SimplePaths(int from, int to, int[] visited, bool margins)
    {
        foreach (var next in All.Where(b => !visited.Contains(b) && Beats(from, b)))
        {
            var arc = Strength(from, next, margins);
            if (next == to)
            {
                yield return arc;
                continue;
            }

            foreach (var rest in SimplePaths(next, to, [.. visited, next], margins))
            {
                yield return BigInteger.Min(arc, rest);
            }
        }
    }

    private List<int[]> Layers(Func<int, int, bool> over)
    {
        var (left, tiers) = (All, new List<int[]>());
        while (left.Length > 0)
        {
            tiers.Add([.. left.Where(a => !left.Any(b => b != a && over(b, a)))]);
            left = [.. left.Except(tiers[^1])];
        }

        return tiers;
    }

    private IEnumerable<int[]> Subsets() => Enumerable.Range(1, (1 << All.Length) - 1).Select(bits => All.Where(a => (bits >> a & 1) != 0).ToArray());

    private IEnumerable<(int A, int B)> Pairs() => All.SelectMany(a => All.Where(b => b != a).Select(b => (a, b)));

    private static bool Reachable(HashSet<(int, int)> arcs, int from, int to)
    {
        var (seen, next) = (new HashSet<int>(), new Queue<int>([from]));
        while (next.TryDequeue(out var at))
        {
            foreach (var (_, b) in arcs.Where(arc => arc.Item1 == at && seen.Add(arc.Item2)))
            {
                next.Enqueue(b);
            }
        }

        return seen.Contains(to);
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(first => Permutations([.. items.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));
}
