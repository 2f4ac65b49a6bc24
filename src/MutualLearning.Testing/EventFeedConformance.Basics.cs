using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>What one reader can see.</content>
public abstract partial class EventFeedConformance
{
    /// <summary>What was appended is given with its stream, version, command and body; also by a feed opened later.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Appended_events_are_given_as_they_are()
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var reader = await AtEndAsync().ConfigureAwait(false);
        var stream = NewStream();
        await MustAppendAsync(store, stream, 0, "a", "決定\r\n", "c").ConfigureAwait(false);
        await MustAppendAsync(store, stream, 3, "d").ConfigureAwait(false);
        await ToEndAsync(reader).ConfigureAwait(false);
        await MustHoldAsync(reader, store, stream).ConfigureAwait(false);
        var later = reader.Again(await OpenFeedAsync().ConfigureAwait(false));
        await ToEndAsync(later).ConfigureAwait(false);
        await MustHoldAsync(later, store, stream).ConfigureAwait(false);
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

    /// <summary>Pages of any length together hold the same events, and none is longer than its limit.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Pages_of_any_length_hold_the_same()
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var whole = await AtEndAsync().ConfigureAwait(false);
        StreamId[] streams = [NewStream(), NewStream()];
        for (var i = 0; i < 10; i++)
        {
            await MustAppendAsync(store, streams[i % 2], i / 2 * 3, "a", "b", "c").ConfigureAwait(false);
        }

        await ToEndAsync(whole, 1_000).ConfigureAwait(false);
        await MustHoldAsync(whole, store, streams).ConfigureAwait(false);
        foreach (var limit in new[] { 1, 2, 3, 7, 29, 30, 31 })
        {
            var paged = whole.Again(await OpenFeedAsync().ConfigureAwait(false));
            await ToEndAsync(paged, limit).ConfigureAwait(false);
            await MustHoldAsync(paged, store, streams).ConfigureAwait(false);
        }
    }

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

    /// <summary>The events of one command stay in order, also when a page ends between them.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Events_of_a_command_stay_in_order()
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var reader = await AtEndAsync().ConfigureAwait(false);
        StreamId[] streams = [.. Enumerable.Range(1, 12).Select(_ => NewStream())];
        for (var i = 0; i < streams.Length; i++)
        {
            string[] words = [.. Enumerable.Range(0, i + 1).Select(word => "w" + Text(word))];
            await MustAppendAsync(store, streams[i], 0, words).ConfigureAwait(false);
        }

        await ToEndAsync(reader, 5).ConfigureAwait(false);
        await MustHoldAsync(reader, store, streams).ConfigureAwait(false);
    }

    /// <summary>Every tenant and kind of stream is in the one feed.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Every_tenant_is_in_the_feed()
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var reader = await AtEndAsync().ConfigureAwait(false);
        var first = NewStream();
        StreamId[] streams =
        [
            first, first with { Tenant = new TenantId("south") }, first with { Tenant = new TenantId("North") },
            NewStream("north", "session"),
        ];
        foreach (var stream in streams)
        {
            await MustAppendAsync(store, stream, 0, stream.ToString(), "b").ConfigureAwait(false);
        }

        await ToEndAsync(reader).ConfigureAwait(false);
        await MustHoldAsync(reader, store, streams).ConfigureAwait(false);
    }

    /// <summary>An append that was refused, or that failed half-way, is not in the feed.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task What_was_not_appended_is_not_given()
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var reader = await AtEndAsync().ConfigureAwait(false);
        var stream = NewStream();
        var (command, other) = (new CommandId(Ids.NewId()), new CommandId(Ids.NewId()));
        await store.AppendAsync(new Append(stream, 0, command, [Body("a")]), CancellationToken.None).ConfigureAwait(false);
        await store.AppendAsync(new Append(stream, 1, command, [Body("x")]), CancellationToken.None).ConfigureAwait(false);
        await store.AppendAsync(new Append(stream, 0, other, [Body("x")]), CancellationToken.None).ConfigureAwait(false);
        try
        {
            await store.AppendAsync(new Append(stream, 1, other, new FailingList(Body("x"))), CancellationToken.None).ConfigureAwait(false);
        }
        catch (FailingListException)
        {
            // The store's own kit looks at this.
        }

        await MustAppendAsync(store, stream, 1, "b").ConfigureAwait(false);
        await ToEndAsync(reader).ConfigureAwait(false);
        await MustHoldAsync(reader, store, stream).ConfigureAwait(false);
    }

    /// <summary>A reading whose token is cancelled before it begins is cancelled.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_cancelled_reading_is_cancelled()
    {
        var feed = await OpenFeedAsync().ConfigureAwait(false);
        var cancelled = new CancellationToken(canceled: true);
        await RequireCancelledAsync(() => feed.ReadAsync(0, 1, cancelled), "A cancelled reading is cancelled.").ConfigureAwait(false);
    }
}
