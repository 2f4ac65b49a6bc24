using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>What a feed does not give.</summary>
internal sealed class FeedOmissions(FeedBench bench)
{
    public async Task NotAppendedAsync()
    {
        var store = await bench.OpenStoreAsync().ConfigureAwait(false);
        var reader = await bench.AtEndAsync().ConfigureAwait(false);
        var stream = bench.NewStream();
        var (command, other) = (new CommandId(bench.NewName()), new CommandId(bench.NewName()));
        await store.AppendAsync(new Append(stream, 0, command, [bench.Body("a")]), CancellationToken.None).ConfigureAwait(false);
        await store.AppendAsync(new Append(stream, 1, command, [bench.Body("x")]), CancellationToken.None).ConfigureAwait(false);
        await store.AppendAsync(new Append(stream, 0, other, [bench.Body("x")]), CancellationToken.None).ConfigureAwait(false);
        try
        {
            await store.AppendAsync(new Append(stream, 1, other, new FailingList(bench.Body("x"))), CancellationToken.None).ConfigureAwait(false);
        }
        catch (FailingListException)
        {
            // The store's own kit looks at this.
        }

        await bench.MustAppendAsync(store, stream, 1, "b").ConfigureAwait(false);
        await bench.ToEndAsync(reader).ConfigureAwait(false);
        await FeedBench.MustHoldAsync(reader, store, stream).ConfigureAwait(false);
    }

    public async Task CancelledAsync()
    {
        var feed = await bench.OpenFeedAsync().ConfigureAwait(false);
        var cancelled = new CancellationToken(canceled: true);
        await Requirement.CancelledAsync(() => feed.ReadAsync(0, 1, cancelled), "A cancelled reading is cancelled.").ConfigureAwait(false);
    }
}
