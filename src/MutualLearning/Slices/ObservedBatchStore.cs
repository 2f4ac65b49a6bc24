using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Slices;

/// <summary>A store that tells of what is appended to many streams at once.</summary>
internal sealed class ObservedBatchStore(IBatchEventStore inner, AppendObservers observers, EventCatalogue slices) : IBatchEventStore, IEnlistedStore
{
    public bool IsEnlisted => inner is IEnlistedStore { IsEnlisted: true };

    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
        inner.ReadAsync(stream, afterVersion, cancellationToken);

    public Task<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> ReadManyAsync(
        IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken) => inner.ReadManyAsync(streams, cancellationToken);

    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        var result = await inner.AppendAsync(append, cancellationToken).ConfigureAwait(false);
        if (result == AppendResult.Appended)
        {
            await TellAsync([append]).ConfigureAwait(false);
        }

        return result;
    }

    public async Task<BatchResult> AppendManyAsync(IReadOnlyCollection<Append> appends, CancellationToken cancellationToken)
    {
        var result = await inner.AppendManyAsync(appends, cancellationToken).ConfigureAwait(false);
        if (result.IsAppended)
        {
            await TellAsync(appends).ConfigureAwait(false);
        }

        return result;
    }

    // What is appended is appended: from here on nothing is to be cancelled.
    private async Task TellAsync(IReadOnlyCollection<Append> appends)
    {
        foreach (var append in appends)
        {
            var events = await inner.ReadAsync(append.Stream, 0, CancellationToken.None).ConfigureAwait(false);
            observers.Tell(
                this, new Appended(append.Stream, append.ExpectedVersion + append.Events.Count, slices.Find(append.Stream.Kind)?.PartOf(append.Stream, events)));
        }
    }
}
