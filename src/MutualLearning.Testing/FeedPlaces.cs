using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>Where events stand in a feed.</summary>
internal sealed class FeedPlaces(FeedBench bench)
{
    public async Task StayTheSameAsync()
    {
        var store = await bench.OpenStoreAsync().ConfigureAwait(false);
        var reader = await bench.AtEndAsync().ConfigureAwait(false);
        StreamId[] streams = [bench.NewStream(), bench.NewStream(), bench.NewStream()];
        for (var i = 0; i < 9; i++)
        {
            await bench.MustAppendAsync(store, streams[i * 2 % 3], i / 3 * 2, "a", "b").ConfigureAwait(false);
            await bench.ToEndAsync(reader, 2).ConfigureAwait(false);
            var feed = await bench.OpenFeedAsync().ConfigureAwait(false);
            for (var index = 0; index <= reader.Seen.Count; index++)
            {
                await reader.MustGiveAgainAsync(feed, index, 1 + (index % 5)).ConfigureAwait(false);
            }
        }

        await FeedBench.MustHoldAsync(reader, store, streams).ConfigureAwait(false);
    }

    public async Task NothingAfterTheLastAsync()
    {
        var store = await bench.OpenStoreAsync().ConfigureAwait(false);
        var reader = await bench.AtEndAsync().ConfigureAwait(false);
        var (stream, empty) = (bench.NewStream(), bench.NewStream());
        await bench.MustAppendAsync(store, stream, 0, "a").ConfigureAwait(false);
        await store.ReadAsync(empty, 0, CancellationToken.None).ConfigureAwait(false);
        await bench.ToEndAsync(reader).ConfigureAwait(false);
        var feed = await bench.OpenFeedAsync().ConfigureAwait(false);
        foreach (var after in new[] { reader.Position, long.MaxValue })
        {
            var page = await feed.ReadAsync(after, 10, CancellationToken.None).ConfigureAwait(false);
            Requirement.Holds(page.All(e => e.Event.Stream != stream), "After the last event stands nothing.");
            Requirement.Holds(after != long.MaxValue || page.Count == 0, "After the greatest position stands nothing.");
        }

        Requirement.Holds(reader.Seen.All(e => e.Event.Stream != empty), "A stream without events is not in the feed.");
    }
}
