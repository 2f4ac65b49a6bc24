using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore;

/// <content>Many streams at once.</content>
public sealed partial class EfEventStore<TContext>
{
    private const int MaxIds = 500;

    /// <inheritdoc/>
    /// <remarks>One query for each tenant and kind, and for each 500 streams.</remarks>
    public Task<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> ReadManyAsync(
        IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken)
    {
        foreach (var stream in Guard.Against.Null(streams))
        {
            Check(stream);
        }

        return database.UseAsync($"read {streams.Count} streams", token => ReadStreamsAsync(streams, token), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>One statement, unless the events are more than 400 or the streams more than 280; then one transaction.</remarks>
    public Task<BatchResult> AppendManyAsync(IReadOnlyCollection<Append> appends, CancellationToken cancellationToken)
    {
        var ordered = BatchOrder.Of(Guard.Against.Null(appends));
        if (ordered.Count == 0)
        {
            return Task.FromResult(BatchResult.Appended);
        }

        return database.UseAsync(
            $"append to {ordered.Count} streams",
            async token =>
            {
                var statements = insert.Statements(ordered.Select(append => EventsToWrite.Of(append, events)), RecordedAt());
                return await database.TryWriteAsync(statements, token).ConfigureAwait(false)
                    ? BatchResult.Appended
                    : BatchResult.Refused(await ConflictsAsync(ordered, token).ConfigureAwait(false));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StreamId>> ListStreamsAsync(
        TenantId tenant, string kind, string? after, int limit, CancellationToken cancellationToken)
    {
        Guard.Against.Default(tenant);
        Guard.Against.NullOrWhiteSpace(kind);
        Guard.Against.NegativeOrZero(limit);
        var (owner, from) = (tenant.Value, after ?? string.Empty);
        return database.UseAsync<IReadOnlyList<StreamId>>(
            $"list the streams of {tenant}/{kind}",
            async token =>
            {
                var ids = await Rows
                    .Where(e => e.Tenant == owner && e.Kind == kind && e.Version == 1 && string.Compare(e.StreamId, from) > 0)
                    .OrderBy(e => e.StreamId).Select(e => e.StreamId).Take(limit)
                    .ToListAsync(token).ConfigureAwait(false);
                return [.. ids.Select(id => new StreamId(tenant, kind, id))];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A step through the primary key for each kind, and not a look at every event.</remarks>
    public Task<IReadOnlyList<string>> ListKindsAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        Guard.Against.Default(tenant);
        var owner = tenant.Value;
        return database.UseAsync<IReadOnlyList<string>>(
            $"list the kinds of stream of {tenant}",
            async token =>
            {
                var kinds = new List<string>();
                for (var last = string.Empty; last is not null;)
                {
                    var after = last;
                    last = await Rows.Where(e => e.Tenant == owner && string.Compare(e.Kind, after) > 0)
                        .OrderBy(e => e.Kind).Select(e => e.Kind).FirstOrDefaultAsync(token).ConfigureAwait(false);
                    if (last is not null)
                    {
                        kinds.Add(last);
                    }
                }

                return kinds;
            },
            cancellationToken);
    }

    private async Task<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> ReadStreamsAsync(
        IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken)
    {
        var found = streams.Distinct().ToDictionary(s => s, _ => new List<RecordedEvent>());
        foreach (var (tenant, kind, ids) in Groups(found.Keys))
        {
            var owner = tenant.Value;
            var rows = await Rows
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

    private static IEnumerable<(TenantId Tenant, string Kind, string[] Ids)> Groups(IEnumerable<StreamId> streams) =>
        from stream in streams
        group stream.Id by (stream.Tenant, stream.Kind) into kind
        from ids in kind.Chunk(MaxIds)
        select (kind.Key.Tenant, kind.Key.Kind, ids);
}
