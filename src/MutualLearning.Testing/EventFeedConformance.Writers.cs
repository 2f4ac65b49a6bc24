using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>The readers and the writers of a race.</content>
public abstract partial class EventFeedConformance
{
    private async Task<FeedReader> ReadBesideAsync(FeedReader start, ulong seed, CancellationToken written)
    {
        var reader = start.Again(await OpenFeedAsync().ConfigureAwait(false));
        var random = new SplitMix64(seed);
        for (var last = false; !last;)
        {
            last = written.IsCancellationRequested;
            await PublishAsync().ConfigureAwait(false);
            // Short pages end anywhere; a long one now and then keeps up with the writers, where an event may yet be missing.
            while (await reader.PageAsync(random.Next(4) == 0 ? 1_000 : 1 + random.Next(7)).ConfigureAwait(false) > 0)
            {
                await Task.Yield();
            }
        }

        return reader;
    }

    private async Task<int> WriteAsync(StreamId[] streams, ulong seed)
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var random = new SplitMix64(seed);
        var versions = new long[streams.Length];
        var appended = 0;
        for (var i = 0; i < CommandsPerWriter; i++)
        {
            // A store that answers at once would let one writer finish before the next begins.
            await Task.Yield();
            var target = random.Next(streams.Length);
            object[] bodies = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(word => Body("w" + Text(word)))];
            var append = new Append(streams[target], versions[target], new CommandId(Ids.NewId()), bodies);
            if (await store.AppendAsync(append, CancellationToken.None).ConfigureAwait(false) == AppendResult.Appended)
            {
                versions[target] += bodies.Length;
                appended += bodies.Length;
                continue;
            }

            var events = await store.ReadAsync(streams[target], versions[target], CancellationToken.None).ConfigureAwait(false);
            versions[target] += events.Count;
        }

        return appended;
    }
}
