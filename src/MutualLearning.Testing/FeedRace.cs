using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>Readers of a feed beside several writers.</summary>
internal sealed class FeedRace(FeedBench bench, int writers, int commandsPerWriter)
{
    /// <summary>Readers beside writers miss nothing, are given nothing twice, and all are given the same in the same order.</summary>
    public async Task RunAsync()
    {
        var start = await bench.AtEndAsync().ConfigureAwait(false);
        StreamId[] streams = [.. Enumerable.Range(0, writers / 2).Select(i => bench.NewStream(i % 2 == 0 ? "north" : "south"))];
        using var written = new CancellationTokenSource();
        var reading = Enumerable.Range(1, 2).Select(seed => Task.Run(() => ReadBesideAsync(start, (ulong)seed, written.Token))).ToList();
        int appended;
        try
        {
            var counts = await Task.WhenAll(Enumerable.Range(1, writers).Select(seed => Task.Run(() => WriteAsync(streams, (ulong)seed))))
                .ConfigureAwait(false);
            appended = counts.Sum();
        }
        finally
        {
            // However the writing ends, the readers must end too.
            written.Cancel();
        }

        var readers = await Task.WhenAll(reading).ConfigureAwait(false);
        var store = await bench.OpenStoreAsync().ConfigureAwait(false);
        await bench.ToEndAsync(start).ConfigureAwait(false);
        var mine = new HashSet<StreamId>(streams);
        foreach (var reader in readers.Append(start))
        {
            var given = reader.Seen.Count(e => mine.Contains(e.Event.Stream));
            Requirement.Holds(given == appended, $"Beside writers {FeedBench.Text(appended)} events were appended, and {FeedBench.Text(given)} were given.");
            await FeedBench.MustHoldAsync(reader, store, streams).ConfigureAwait(false);
            start.MustBeginWith(reader);
        }
    }

    private async Task<FeedReader> ReadBesideAsync(FeedReader start, ulong seed, CancellationToken written)
    {
        var reader = start.Again(await bench.OpenFeedAsync().ConfigureAwait(false));
        var random = new SplitMix64(seed);
        for (var last = false; !last;)
        {
            last = written.IsCancellationRequested;
            await bench.PublishAsync().ConfigureAwait(false);
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
        var store = await bench.OpenStoreAsync().ConfigureAwait(false);
        var random = new SplitMix64(seed);
        var versions = new long[streams.Length];
        var appended = 0;
        for (var i = 0; i < commandsPerWriter; i++)
        {
            // A store that answers at once would let one writer finish before the next begins.
            await Task.Yield();
            var target = random.Next(streams.Length);
            object[] bodies = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(word => bench.Body("w" + FeedBench.Text(word)))];
            var append = new Append(streams[target], versions[target], new CommandId(bench.NewName()), bodies);
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
