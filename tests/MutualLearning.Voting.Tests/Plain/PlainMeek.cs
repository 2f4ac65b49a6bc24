using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Tests.Decisions;

namespace MutualLearning.Voting.Tests.Plain;

/// <summary>Meek's count by its definition: keep values brought to their fixed point by a great many steps, ballot by ballot.</summary>
internal sealed class PlainMeek(int[][] ballots, int seats)
{
    private const decimal Near = 1e-12m;
    private readonly SortedSet<string> found = new(StringComparer.Ordinal);

    public static SortedSet<string> Elected(int[][] ballots, int seats)
    {
        var count = new PlainMeek(ballots, seats);
        count.Go([], [.. Enumerable.Range(0, ballots[0].Length)]);
        return count.found;
    }

    private void Go(List<int> elected, List<int> hopeful)
    {
        if (elected.Count == seats || elected.Count + hopeful.Count <= seats)
        {
            found.Add(new string([.. (elected.Count == seats ? elected : [.. elected, .. hopeful]).Order().Select(o => (char)('A' + o))]));
            return;
        }

        var keep = ballots[0].Select((_, o) => hopeful.Contains(o) || elected.Contains(o) ? 1m : 0m).ToArray();
        var (votes, quota) = Share(keep);
        for (var i = 0; i < 5_000 && elected.Any(o => Math.Abs(votes[o] - quota) > 1e-20m); i++)
        {
            foreach (var option in elected.Where(o => votes[o] > 0))
            {
                keep[option] = Math.Min(1m, keep[option] * quota / votes[option]);
            }

            (votes, quota) = Share(keep);
        }

        var over = hopeful.Where(o => votes[o] > quota + Near).ToList();
        if (over.Count > 0)
        {
            Go([.. elected, .. over], [.. hopeful.Except(over)]);
            return;
        }

        foreach (var gone in hopeful.Where(o => votes[o] <= hopeful.Min(h => votes[h]) + Near))
        {
            Go(elected, [.. hopeful.Where(o => o != gone)]);
        }
    }

    private (decimal[] Votes, decimal Quota) Share(decimal[] keep)
    {
        var votes = new decimal[keep.Length];
        foreach (var ballot in ballots)
        {
            var rest = 1m;
            foreach (var option in Enumerable.Range(0, keep.Length).Where(o => ballot[o] > 0).OrderBy(o => ballot[o]))
            {
                votes[option] += rest * keep[option];
                rest -= rest * keep[option];
            }
        }

        return (votes, votes.Sum() / (seats + 1));
    }
}
