using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Many streams, asked for by tenant, kind and so many ids that a statement takes them.</summary>
internal static class StreamGroups
{
    private const int MaxIds = 500;

    public static IEnumerable<(TenantId Tenant, string Kind, string[] Ids)> Of(IEnumerable<StreamId> streams) =>
        from stream in streams
        group stream.Id by (stream.Tenant, stream.Kind) into kind
        from ids in kind.Chunk(MaxIds)
        select (kind.Key.Tenant, kind.Key.Kind, ids);

    /// <summary>Reads the streams: one query for each group.</summary>
    public static async Task<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> ReadAsync(
        IQueryable<EventRow> all, IReadOnlyCollection<StreamId> streams, EventCatalogue events, CancellationToken cancellationToken)
    {
        var found = streams.Distinct().ToDictionary(s => s, _ => new List<RecordedEvent>());
        foreach (var (tenant, kind, ids) in Of(found.Keys))
        {
            var owner = tenant.Value;
            var rows = await all
                .Where(e => e.Tenant == owner && e.Kind == kind && ids.Contains(e.StreamId))
                .OrderBy(e => e.StreamId).ThenBy(e => e.Version)
                .Select(e => new { e.StreamId, e.Version, e.CommandId, e.Name, e.Payload })
                .ToListAsync(cancellationToken).ConfigureAwait(false);
            foreach (var e in rows)
            {
                var stream = new StreamId(tenant, kind, e.StreamId);
                found[stream].Add(new RecordedEvent(stream, e.Version, new CommandId(e.CommandId), events.Read(e.Name, e.Payload)));
            }
        }

        return found.ToDictionary(f => f.Key, f => (IReadOnlyList<RecordedEvent>)f.Value);
    }
}
