using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>Where it stands.</content>
public abstract partial class EventFeedConformance
{
    /// <summary>An event keeps its position when others are appended, whichever place a reading begins at.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Positions_stay_the_same()
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var reader = await AtEndAsync().ConfigureAwait(false);
        StreamId[] streams = [NewStream(), NewStream(), NewStream()];
        for (var i = 0; i < 9; i++)
        {
            await MustAppendAsync(store, streams[i * 2 % 3], i / 3 * 2, "a", "b").ConfigureAwait(false);
            await ToEndAsync(reader, 2).ConfigureAwait(false);
            var feed = await OpenFeedAsync().ConfigureAwait(false);
            for (var index = 0; index <= reader.Seen.Count; index++)
            {
                await reader.MustGiveAgainAsync(feed, index, 1 + (index % 5)).ConfigureAwait(false);
            }
        }

        await MustHoldAsync(reader, store, streams).ConfigureAwait(false);
    }

    /// <summary>After the last event, and far behind it, stands nothing; a stream without events is not in the feed.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task After_the_last_event_stands_nothing()
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var reader = await AtEndAsync().ConfigureAwait(false);
        var (stream, empty) = (NewStream(), NewStream());
        await MustAppendAsync(store, stream, 0, "a").ConfigureAwait(false);
        await store.ReadAsync(empty, 0, CancellationToken.None).ConfigureAwait(false);
        await ToEndAsync(reader).ConfigureAwait(false);
        var feed = await OpenFeedAsync().ConfigureAwait(false);
        foreach (var after in new[] { reader.Position, long.MaxValue })
        {
            var page = await feed.ReadAsync(after, 10, CancellationToken.None).ConfigureAwait(false);
            Require(page.All(e => e.Event.Stream != stream), "After the last event stands nothing.");
            Require(after != long.MaxValue || page.Count == 0, "After the greatest position stands nothing.");
        }

        Require(reader.Seen.All(e => e.Event.Stream != empty), "A stream without events is not in the feed.");
    }
}
