using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>Goes through all streams of a tenant that hold personal data, a page at a time.</summary>
internal sealed class StreamScan(PersonalDataParts parts)
{
    // Of names; and of whole streams that are in memory at the same time.
    private const int NamesAtOnce = 500;
    private const int StreamsAtOnce = 20;

    public async Task EachAsync(Func<IPrivacySlice, IReadOnlyList<RecordedEvent>, Task> work, CancellationToken cancellationToken)
    {
        foreach (var slice in PersonalDataParts.Slices)
        {
            string? after = null;
            for (var count = NamesAtOnce; count == NamesAtOnce;)
            {
                var page = await parts.Directory
                    .ListStreamsAsync(parts.Tenant.Tenant, slice.Kind, after, NamesAtOnce, cancellationToken).ConfigureAwait(false);
                count = page.Count;
                after = count == 0 ? after : page[count - 1].Id;
                for (var from = 0; from < count; from += StreamsAtOnce)
                {
                    foreach (var events in await ReadAsync([.. page.Skip(from).Take(StreamsAtOnce)], cancellationToken).ConfigureAwait(false))
                    {
                        await work(slice, events).ConfigureAwait(false);
                    }
                }
            }
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<RecordedEvent>>> ReadAsync(StreamId[] streams, CancellationToken cancellationToken)
    {
        if (parts.Store is IBatchEventStore batch)
        {
            var all = await batch.ReadManyAsync(streams, cancellationToken).ConfigureAwait(false);
            return [.. streams.Select(stream => all[stream])];
        }

        var read = new List<IReadOnlyList<RecordedEvent>>(streams.Length);
        foreach (var stream in streams)
        {
            read.Add(await parts.Store.ReadAsync(stream, 0, cancellationToken).ConfigureAwait(false));
        }

        return read;
    }
}
