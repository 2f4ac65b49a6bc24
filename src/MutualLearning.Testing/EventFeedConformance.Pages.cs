using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>How much comes at once.</content>
public abstract partial class EventFeedConformance
{
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
}
