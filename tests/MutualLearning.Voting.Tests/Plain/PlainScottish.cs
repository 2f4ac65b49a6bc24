using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Tests.Plain;

/// <summary>The Scottish count with a sheet for every paper, in hundred-thousandths, trying every way of a lot.</summary>
internal sealed class PlainScottish
{
    private readonly int[][] ballots;
    private readonly int seats;
    private readonly long quota;
    private readonly SortedSet<string> found = new(StringComparer.Ordinal);

    private PlainScottish(int[][] ballots, int seats)
    {
        this.ballots = ballots;
        this.seats = Math.Min(seats, ballots[0].Length);
        quota = ((ballots.Count(b => b.Contains(1)) / (seats + 1)) + 1) * 100_000L;
    }

    /// <summary>All sets that can be elected, each as the letters of its options.</summary>
    public static SortedSet<string> Elected(int[][] ballots, int seats)
    {
        var count = new PlainScottish(ballots, seats);
        var options = Enumerable.Range(0, ballots[0].Length).ToList();
        var papers = ballots.Where(b => b.Contains(1)).Select(b => (Ballot: b, At: Array.IndexOf(b, 1), Value: 100_000L)).ToList();
        count.Go(papers, options.ToDictionary(o => o, _ => 0L), options, [], [], []);
        return count.found;
    }

    private void Go(List<(int[] Ballot, int At, long Value)> papers, Dictionary<int, long> kept, List<int> continuing, List<int> elected, List<int> done, List<Dictionary<int, long>> stages)
    {
        var votes = kept.Keys.ToDictionary(o => o, o => kept[o] + papers.Where(p => p.At == o).Sum(p => p.Value));
        elected = [.. elected, .. continuing.Where(o => votes[o] >= quota)];
        continuing = [.. continuing.Except(elected)];
        if (elected.Count < seats && elected.Count + continuing.Count <= seats)
        {
            elected = [.. elected, .. continuing];
        }

        if (elected.Count >= seats)
        {
            found.Add(new string([.. elected.Order().Select(o => (char)('A' + o))]));
            return;
        }

        var surpluses = elected.Where(o => !done.Contains(o) && votes[o] > quota).ToList();
        var isSurplus = surpluses.Count > 0;
        var pool = isSurplus ? surpluses : continuing;
        foreach (var chosen in Chosen(pool, [.. stages, votes], isSurplus))
        {
            var left = isSurplus ? continuing : [.. continuing.Where(o => o != chosen)];
            var moved = papers.Where(p => p.At == chosen).Select(p => (p.Ballot, At: Next(p.Ballot, p.At, left),
                Value: isSurplus ? (long)((Int128)(votes[chosen] - quota) * p.Value / votes[chosen]) : p.Value));
            var then = new Dictionary<int, long>(kept) { [chosen] = isSurplus ? quota : 0 };
            Go([.. papers.Where(p => p.At != chosen), .. moved], then, left, elected, [.. done, chosen], [.. stages, votes]);
        }
    }

    // By the last stage, then the one before, and so on.
    private static List<int> Chosen(List<int> pool, List<Dictionary<int, long>> stages, bool most)
    {
        foreach (var votes in Enumerable.Reverse(stages))
        {
            var wanted = most ? pool.Max(o => votes[o]) : pool.Min(o => votes[o]);
            pool = [.. pool.Where(o => votes[o] == wanted)];
        }

        return pool;
    }

    private static int Next(int[] ballot, int at, List<int> continuing) =>
        Enumerable.Range(0, ballot.Length).Where(o => ballot[o] > ballot[at] && continuing.Contains(o)).OrderBy(o => ballot[o]).Append(-1).First();
}
