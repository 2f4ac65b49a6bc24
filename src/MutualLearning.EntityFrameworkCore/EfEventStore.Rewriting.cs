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

/// <content>Forgetting.</content>
public sealed partial class EfEventStore<TContext>
{
    /// <inheritdoc/>
    /// <remarks>
    /// One transaction: the marker, and one statement for each 400 events. What the database keeps of the old rows outside
    /// the table, such as free pages, old row versions, logs and backups, is the host's care.
    /// </remarks>
    public Task<AppendResult> RewriteAsync(Rewrite rewrite, CancellationToken cancellationToken)
    {
        var marker = Guard.Against.Null(rewrite).Marker;
        var update = new PayloadUpdate(
            database.Context,
            [.. events.Names.Where(n => n.IsEarlier && n.Name.StartsWith(marker.Stream.Kind + ".", StringComparison.Ordinal)).Select(n => n.Name)]);
        var bodies = rewrite.Bodies.Select(b => (b.Key, EventsToWrite.Name(b.Value, events), events.Write(b.Value))).ToList();
        return database.UseAsync(
            $"rewrite {marker.Stream}",
            async token =>
            {
                // The marker first: whoever loses the race for its version waits there and changes nothing.
                SqlStatement[] statements =
                    [.. insert.Statements([EventsToWrite.Of(marker, events)], RecordedAt()), .. update.Statements(marker.Stream, bodies)];
                return await ResultAsync(marker, statements, token).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private async Task<AppendResult> ResultAsync(Append append, IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken) =>
        await database.TryWriteAsync(statements, cancellationToken).ConfigureAwait(false) ? AppendResult.Appended
        : await IsAppliedAsync(append, cancellationToken).ConfigureAwait(false) ? AppendResult.CommandAlreadyApplied
        : AppendResult.VersionConflict;
}
