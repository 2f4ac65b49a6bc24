using System;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Hosting;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Gives the events in the database of the host, of all tenants, in one order.</summary>
/// <typeparam name="TContext">The context of the host; its model has the tables by <c>modelBuilder.UseMutualLearning()</c>.</typeparam>
/// <remarks>
/// An append leaves the position of its events open. A reader that has come to the end numbers what is committed by then, at most
/// <see cref="MaxNumbered"/> events at once, in a short transaction of its own that keeps other readers from doing the same. While the
/// host has a transaction open on the context nothing is numbered, and what has a position already is given. One instance
/// serves one service scope; calls at the same time wait for each other.
/// </remarks>
public sealed class EfEventFeed<TContext> : IEventFeed, IQuietFeed
    where TContext : DbContext
{
    /// <summary>How many events one reading gives a position to at most, however many wait for it.</summary>
    public const int MaxNumbered = 1_000;

    private readonly EfDatabase<TContext> database;
    private readonly FeedStatements statements;
    private readonly EventCatalogue events;

    /// <summary>Makes the feed.</summary>
    /// <param name="database">The context of the scope.</param>
    /// <param name="events">The names and the JSON of the events.</param>
    /// <exception cref="InvalidOperationException">The model of the context lacks the tables.</exception>
    public EfEventFeed(EfDatabase<TContext> database, EventCatalogue events)
    {
        this.events = Guard.Against.Null(events);
        this.database = Guard.Against.Null(database);
        statements = new FeedStatements(database.Context);
    }

    private IQueryable<EventRow> Rows => database.Context.Set<EventRow>().AsNoTracking().IgnoreQueryFilters();

    /// <inheritdoc/>
    /// <exception cref="EfDatabaseException">The database could not do it.</exception>
    /// <remarks>What cannot be read is given as an <see cref="UnknownEvent"/> with its error.</remarks>
    public Task<IReadOnlyList<FeedEvent>> ReadAsync(long afterPosition, int limit, CancellationToken cancellationToken)
    {
        Guard.Against.Negative(afterPosition);
        Guard.Against.NegativeOrZero(limit);
        return database.UseAsync(
            $"read the feed after position {afterPosition}",
            async token =>
            {
                var page = await PageAsync(afterPosition, limit, token).ConfigureAwait(false);
                if (page.Count > 0 || database.IsEnlisted || !await AnyWaitsAsync(token).ConfigureAwait(false))
                {
                    return page;
                }

                // Also when another reader was faster and nothing was left to number.
                await NumberAsync(token).ConfigureAwait(false);
                return await PageAsync(afterPosition, limit, token).ConfigureAwait(false);
            },
            cancellationToken);
    }

    Task<long?> IQuietFeed.LastPositionAsync(CancellationToken cancellationToken) => database.UseAsync<long?>(
        "look at the end of the feed",
        async token =>
        {
            var quiet = OncePerModel.Get(database.Context, static context => new QuietStatements(context));
            var last = await database.QueryQuietlyAsync(quiet.LastPosition(), static row => row.GetInt64(0), token).ConfigureAwait(false);
            var waits = await database.QueryQuietlyAsync(quiet.AnyWaits(), static _ => true, token).ConfigureAwait(false);
            return waits.Count > 0 ? null : last.Count > 0 ? last[0] : 0;
        },
        cancellationToken);

    private async Task<IReadOnlyList<FeedEvent>> PageAsync(long afterPosition, int limit, CancellationToken cancellationToken)
    {
        var rows = await Rows
            .Where(e => e.Position > afterPosition).OrderBy(e => e.Position).Take(limit)
            .Select(e => new { e.Position, e.Tenant, e.Kind, e.StreamId, e.Version, e.CommandId, e.Name, e.Payload })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var page = new List<FeedEvent>(rows.Count);
        foreach (var e in rows)
        {
            var stream = new StreamId(new TenantId(e.Tenant), e.Kind, e.StreamId);
            var body = events.Read(e.Name, e.Payload);
            page.Add(new FeedEvent(e.Position!.Value, new RecordedEvent(stream, e.Version, new CommandId(e.CommandId), body)));
        }

        return page;
    }

    // In the order of the index, and not as EXISTS: PostgreSQL would take statistics from before the numbering for a reason to look
    // through the whole table.
    private async Task<bool> AnyWaitsAsync(CancellationToken cancellationToken) => await Rows
        .Where(e => e.Position == null)
        .OrderBy(e => e.StreamId).ThenBy(e => e.Tenant).ThenBy(e => e.Kind).ThenBy(e => e.Version)
        .Select(e => (long?)e.Version).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not null;

    private async Task NumberAsync(CancellationToken cancellationToken)
    {
        // Each statement must see what was committed before it, above all what the holder of the lock before this one has done.
        var transaction = await database.Context.Database
            .BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (await database.ExecuteAsync(statements.LockHead(), cancellationToken).ConfigureAwait(false) == 1)
            {
                await database.ExecuteAsync(statements.Number(MaxNumbered), cancellationToken).ConfigureAwait(false);
                await database.ExecuteAsync(statements.MoveHead(), cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        // The first time: the row is made, or another reader has made it, and all begins again.
        await database.TryWriteAsync([statements.MakeHead()], cancellationToken).ConfigureAwait(false);
        await NumberAsync(cancellationToken).ConfigureAwait(false);
    }
}
