using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>The feed beside the store.</content>
public sealed partial class EventStoreModel
{
    private readonly Dictionary<StreamId, int> given = [];

    /// <summary>Does random operations to the store and to the model, and reads the feed on, and again, between them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="feed">The feed of the store. What stands in it already is passed over.</param>
    /// <param name="publish">Does what the feed needs before a reading gives everything appended until now.</param>
    /// <param name="operations">How many.</param>
    /// <returns>When all have had the same effect, and the feed has given every event once.</returns>
    /// <exception cref="ConformanceException">The store or the feed did something else than the model; see its message.</exception>
    public async Task RunAsync(IEventStore store, IEventFeed feed, Func<Task> publish, int operations)
    {
        _ = feed ?? throw new ArgumentNullException(nameof(feed));
        await (publish ?? throw new ArgumentNullException(nameof(publish)))().ConfigureAwait(false);
        var reader = await FeedReader.AtEndAsync(feed, Require).ConfigureAwait(false);
        for (var done = 0; done < operations;)
        {
            var some = Math.Min(1 + random.Next(5), operations - done);
            await RunAsync(store, some).ConfigureAwait(false);
            done += some;
            if (random.Next(2) == 0)
            {
                steps.Add("publish");
                await publish().ConfigureAwait(false);
            }

            await OnAsync(reader, 1 + random.Next(5)).ConfigureAwait(false);
            await AgainAsync(reader, feed).ConfigureAwait(false);
        }

        await publish().ConfigureAwait(false);
        while (await OnAsync(reader, 1 + random.Next(50)).ConfigureAwait(false) > 0)
        {
            // On to the end.
        }

        foreach (var stream in names)
        {
            var (appended, got) = (Model(stream).Count, Given(stream));
            Require(got == appended, $"of {Text(appended)} events of {stream} the feed gave {Text(got)}");
        }
    }

    private async Task<int> OnAsync(FeedReader reader, int limit)
    {
        steps.Add($"read the feed after {Text(reader.Position)}, at most {Text(limit)}");
        var before = reader.Seen.Count;
        var count = await reader.PageAsync(limit).ConfigureAwait(false);
        foreach (var recorded in reader.Seen.Skip(before).Select(e => e.Event).Where(e => names.Contains(e.Stream)))
        {
            var (model, place) = (Model(recorded.Stream), Given(recorded.Stream));
            var version = recorded.Version;
            Require(version == place + 1, $"the feed gave version {Text(version)} of {recorded.Stream} after {Text(place)}");
            Require(place < model.Count, $"the feed gave an event of {recorded.Stream} that was not appended");
            var difference = Contents.Difference(model[place], (recorded.Command, recorded.Body));
            Require(difference is null, $"an event of {recorded.Stream} in the feed differs at {difference}");
            given[recorded.Stream] = place + 1;
        }

        return count;
    }

    private async Task AgainAsync(FeedReader reader, IEventFeed feed)
    {
        var (index, limit) = (random.Next(reader.Seen.Count + 1), 1 + random.Next(9));
        steps.Add($"read the feed again from its event {Text(index)}, at most {Text(limit)}");
        await reader.MustGiveAgainAsync(feed, index, limit).ConfigureAwait(false);
    }

    private int Given(StreamId stream) => given.TryGetValue(stream, out var count) ? count : 0;
}
