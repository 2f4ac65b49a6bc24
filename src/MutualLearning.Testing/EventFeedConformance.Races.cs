using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>What readers see beside several writers.</content>
public abstract partial class EventFeedConformance
{
    /// <summary>Readers beside writers miss nothing, are given nothing twice, and all are given the same in the same order.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Readers_beside_writers_miss_nothing()
    {
        var start = await AtEndAsync().ConfigureAwait(false);
        StreamId[] streams = [.. Enumerable.Range(0, Writers / 2).Select(i => NewStream(i % 2 == 0 ? "north" : "south"))];
        using var written = new CancellationTokenSource();
        var reading = Enumerable.Range(1, 2).Select(seed => Task.Run(() => ReadBesideAsync(start, (ulong)seed, written.Token))).ToList();
        int appended;
        try
        {
            var counts = await Task.WhenAll(Enumerable.Range(1, Writers).Select(seed => Task.Run(() => WriteAsync(streams, (ulong)seed))))
                .ConfigureAwait(false);
            appended = counts.Sum();
        }
        finally
        {
            // However the writing ends, the readers must end too.
            written.Cancel();
        }

        var readers = await Task.WhenAll(reading).ConfigureAwait(false);
        var store = await OpenStoreAsync().ConfigureAwait(false);
        await ToEndAsync(start).ConfigureAwait(false);
        var mine = new HashSet<StreamId>(streams);
        foreach (var reader in readers.Append(start))
        {
            var given = reader.Seen.Count(e => mine.Contains(e.Event.Stream));
            Require(given == appended, $"Beside writers {Text(appended)} events were appended, and {Text(given)} were given.");
            await MustHoldAsync(reader, store, streams).ConfigureAwait(false);
            start.MustBeginWith(reader);
        }
    }
}
