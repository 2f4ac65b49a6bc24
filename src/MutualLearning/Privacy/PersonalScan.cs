using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>Goes through all streams of a tenant that hold personal data, a page at a time.</summary>
internal sealed class PersonalScan(PersonalDataParts parts)
{
    // Of names; and of whole streams that are in memory at the same time.
    private const int NamesAtOnce = 500;
    private const int StreamsAtOnce = 20;

    public async Task EachAsync(Func<Slice, IReadOnlyList<RecordedEvent>, Task> work, CancellationToken cancellationToken)
    {
        await CheckKindsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var slice in parts.Events.Slices.Where(static s => s.HasPersonalData))
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

    // Another process may have slices that this one lacks: whoever looked only at what they know would call a person erased who is not.
    private async Task CheckKindsAsync(CancellationToken cancellationToken)
    {
        var tenant = parts.Tenant.Tenant;
        var kinds = await parts.Directory.ListKindsAsync(tenant, cancellationToken).ConfigureAwait(false);
        var unknown = kinds.Where(k => parts.Events.Find(k) is null).ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidOperationException(
                $"The tenant {tenant} has streams of a kind that this application has no slice for: {string.Join(", ", unknown)}. What is personal in them "
                + "is not known here, so nothing was collected, erased or forgotten. Register the slice with ml.AddSlice(…), as in the application that wrote them.");
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
