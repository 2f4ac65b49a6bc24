using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>How much a feed gives at once.</summary>
internal sealed class FeedPages(FeedBench bench)
{
    public async Task AnyLengthAsync()
    {
        var store = await bench.OpenStoreAsync().ConfigureAwait(false);
        var whole = await bench.AtEndAsync().ConfigureAwait(false);
        StreamId[] streams = [bench.NewStream(), bench.NewStream()];
        for (var i = 0; i < 10; i++)
        {
            await bench.MustAppendAsync(store, streams[i % 2], i / 2 * 3, "a", "b", "c").ConfigureAwait(false);
        }

        await bench.ToEndAsync(whole, 1_000).ConfigureAwait(false);
        await FeedBench.MustHoldAsync(whole, store, streams).ConfigureAwait(false);
        foreach (var limit in new[] { 1, 2, 3, 7, 29, 30, 31 })
        {
            var paged = whole.Again(await bench.OpenFeedAsync().ConfigureAwait(false));
            await bench.ToEndAsync(paged, limit).ConfigureAwait(false);
            await FeedBench.MustHoldAsync(paged, store, streams).ConfigureAwait(false);
        }
    }

    public async Task InOrderAsync()
    {
        var store = await bench.OpenStoreAsync().ConfigureAwait(false);
        var reader = await bench.AtEndAsync().ConfigureAwait(false);
        StreamId[] streams = [.. Enumerable.Range(1, 12).Select(_ => bench.NewStream())];
        for (var i = 0; i < streams.Length; i++)
        {
            string[] words = [.. Enumerable.Range(0, i + 1).Select(word => "w" + FeedBench.Text(word))];
            await bench.MustAppendAsync(store, streams[i], 0, words).ConfigureAwait(false);
        }

        await bench.ToEndAsync(reader, 5).ConfigureAwait(false);
        await FeedBench.MustHoldAsync(reader, store, streams).ConfigureAwait(false);
    }
}
