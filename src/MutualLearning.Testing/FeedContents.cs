using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>What a feed gives: everything that was appended, as it is.</summary>
internal sealed class FeedContents(FeedBench bench)
{
    public async Task AsTheyAreAsync()
    {
        var store = await bench.OpenStoreAsync().ConfigureAwait(false);
        var reader = await bench.AtEndAsync().ConfigureAwait(false);
        var stream = bench.NewStream();
        await bench.MustAppendAsync(store, stream, 0, "a", "決定\r\n", "c").ConfigureAwait(false);
        await bench.MustAppendAsync(store, stream, 3, "d").ConfigureAwait(false);
        await bench.ToEndAsync(reader).ConfigureAwait(false);
        await FeedBench.MustHoldAsync(reader, store, stream).ConfigureAwait(false);
        var later = reader.Again(await bench.OpenFeedAsync().ConfigureAwait(false));
        await bench.ToEndAsync(later).ConfigureAwait(false);
        await FeedBench.MustHoldAsync(later, store, stream).ConfigureAwait(false);
    }

    public async Task EveryTenantAsync()
    {
        var store = await bench.OpenStoreAsync().ConfigureAwait(false);
        var reader = await bench.AtEndAsync().ConfigureAwait(false);
        var first = bench.NewStream();
        StreamId[] streams =
        [
            first, first with { Tenant = new TenantId("south") }, first with { Tenant = new TenantId("North") },
            bench.NewStream("north", "session"),
        ];
        foreach (var stream in streams)
        {
            await bench.MustAppendAsync(store, stream, 0, stream.ToString(), "b").ConfigureAwait(false);
        }

        await bench.ToEndAsync(reader).ConfigureAwait(false);
        await FeedBench.MustHoldAsync(reader, store, streams).ConfigureAwait(false);
    }
}
