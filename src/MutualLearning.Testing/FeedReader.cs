using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>Reads a feed page by page, as a handler would, and remembers what it was given.</summary>
internal sealed class FeedReader(IEventFeed feed, long start, Action<bool, string> require)
{
    private readonly List<FeedEvent> seen = [];

    public IReadOnlyList<FeedEvent> Seen => seen;

    public long Position => seen.Count == 0 ? start : seen[seen.Count - 1].Position;

    /// <summary>A reader to which only what comes from now on is given; before it there may be what earlier runs have left.</summary>
    public static async Task<FeedReader> AtEndAsync(IEventFeed feed, Action<bool, string> require)
    {
        var earlier = new FeedReader(feed, 0, require);
        await earlier.ToEndAsync(() => 1_000).ConfigureAwait(false);
        return new FeedReader(feed, earlier.Position, require);
    }

    /// <summary>Another reader, perhaps of another instance, that begins where this one began.</summary>
    public FeedReader Again(IEventFeed other) => new(other, start, require);

    public async Task<int> PageAsync(int limit)
    {
        var page = await feed.ReadAsync(Position, limit, CancellationToken.None).ConfigureAwait(false);
        require(page.Count <= limit, $"A page has at most {Text(limit)} events when that is the limit; it had {Text(page.Count)}.");
        foreach (var given in page)
        {
            require(given.Position > Position, $"Positions ascend strictly; after {Text(Position)} came {Text(given.Position)}.");
            seen.Add(given);
        }

        return page.Count;
    }

    public async Task ToEndAsync(Func<int> limit)
    {
        var count = 1;
        while (count > 0)
        {
            count = await PageAsync(limit()).ConfigureAwait(false);
        }
    }

    /// <summary>Reads once more from a place, and finds what was given there.</summary>
    public async Task MustGiveAgainAsync(IEventFeed other, int index, int limit)
    {
        var after = index == 0 ? start : seen[index - 1].Position;
        var page = await other.ReadAsync(after, limit, CancellationToken.None).ConfigureAwait(false);
        require(page.Count > 0 || index >= seen.Count, $"After position {Text(after)} stood events, and now stands none.");
        MustBeSame(seen.Skip(index).Take(page.Count), page.Take(seen.Count - index));
    }

    /// <summary>Fails unless an earlier reader was given the same events at the same positions, as far as it went.</summary>
    public void MustBeginWith(FeedReader earlier) => MustBeSame(earlier.Seen, seen.Take(earlier.Seen.Count));

    private void MustBeSame(IEnumerable<FeedEvent> first, IEnumerable<FeedEvent> second)
    {
        var difference = Contents.Difference(first.Select(Describe), second.Select(Describe));
        require(difference is null, "An event keeps its position, and none appears before one already given; they differ at " + difference);
    }

    private static string Describe(FeedEvent given) => $"{Text(given.Position)}: {given.Event.Stream} version {Text(given.Event.Version)}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
