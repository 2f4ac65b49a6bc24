using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>Several batches at once.</content>
public abstract partial class BatchEventStoreConformance
{
    /// <summary>Of two batches over the same streams, in whatever order, exactly one is written, in every round.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Of_racing_batches_exactly_one_is_written()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync())).ConfigureAwait(false);
        StreamId[] streams = [NewStream(), NewStream(), NewStream()];
        for (var round = 0; round < RaceRounds; round++)
        {
            var version = round;
            var results = await Task.WhenAll(stores.Select((store, i) => Task.Run(() =>
            {
                var ordered = i % 2 == 0 ? streams : streams.AsEnumerable().Reverse();
                return store.AppendManyAsync([.. ordered.Select(s => Request(s, version, "x"))], CancellationToken.None);
            }))).ConfigureAwait(false);
            var written = results.Count(r => r.IsAppended);
            Require(written == 1, $"In round {round} of 4 batches {written} were written.");
        }

        var read = await ReadAsync(streams).ConfigureAwait(false);
        Require(read.Values.All(events => events.Count == RaceRounds), "Every stream has one event for each round.");
    }
}
