using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Finds the streams that were in the way of a batch.</summary>
internal static class BatchConflicts
{
    public static async Task<Dictionary<StreamId, AppendResult>> FindAsync(
        IQueryable<EventRow> events, IReadOnlyList<Append> appends, CancellationToken cancellationToken)
    {
        var conflicts = new Dictionary<StreamId, AppendResult>();
        var byStream = appends.ToDictionary(a => a.Stream);
        foreach (var (tenant, kind, ids) in StreamGroups.Of(byStream.Keys))
        {
            var owner = tenant.Value;
            var rows = events.Where(e => e.Tenant == owner && e.Kind == kind && ids.Contains(e.StreamId));
            var asked = ids.Select(id => byStream[new StreamId(tenant, kind, id)]).ToList();
            var heads = await HeadsAsync(rows, cancellationToken).ConfigureAwait(false);
            var applied = await AppliedAsync(rows, asked, cancellationToken).ConfigureAwait(false);
            foreach (var append in asked)
            {
                if (applied.Contains((append.Stream.Id, append.Command.Value)))
                {
                    conflicts[append.Stream] = AppendResult.CommandAlreadyApplied;
                }
                else if (heads.GetValueOrDefault(append.Stream.Id) != append.ExpectedVersion)
                {
                    conflicts[append.Stream] = AppendResult.VersionConflict;
                }
            }
        }

        // The transaction of the host may not see what is in the way: then any stream may be.
        return conflicts.Count > 0 ? conflicts : appends.ToDictionary(a => a.Stream, _ => AppendResult.VersionConflict);
    }

    private static Task<Dictionary<string, long>> HeadsAsync(IQueryable<EventRow> rows, CancellationToken cancellationToken) => rows
        .GroupBy(e => e.StreamId)
        .Select(g => new { Id = g.Key, Version = g.Max(e => e.Version) })
        .ToDictionaryAsync(head => head.Id, head => head.Version, StringComparer.Ordinal, cancellationToken);

    private static async Task<HashSet<(string StreamId, string CommandId)>> AppliedAsync(
        IQueryable<EventRow> rows, List<Append> asked, CancellationToken cancellationToken)
    {
        string[] commands = [.. asked.Select(a => a.Command.Value).Distinct(StringComparer.Ordinal)];
        var applied = await rows
            .Where(e => e.Ordinal == 0 && commands.Contains(e.CommandId))
            .Select(e => new { e.StreamId, e.CommandId })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. applied.Select(e => (e.StreamId, e.CommandId))];
    }
}
