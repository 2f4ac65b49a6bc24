using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Keeps events in the database of the host, on the connection and in the transaction of its context.</summary>
/// <typeparam name="TContext">The context of the host; its model has the tables by <c>modelBuilder.UseMutualLearning()</c>.</typeparam>
/// <remarks>
/// An append is one statement and needs no reading before it. One instance serves one service scope; calls at the same time
/// wait for each other.
/// </remarks>
public sealed class EfEventStore<TContext> : IBatchEventStore, IStreamDirectory, IForgetfulEventStore, IEnlistedStore
    where TContext : DbContext
{
    private readonly EfDatabase<TContext> database;
    private readonly IClock clock;
    private readonly EventInsert insert;
    private readonly EventSelect select;
    private readonly EventCatalogue events;

    /// <summary>Makes the store.</summary>
    /// <param name="database">The context of the scope.</param>
    /// <param name="clock">What says when an event was written.</param>
    /// <param name="events">The names and the JSON of the events.</param>
    /// <exception cref="InvalidOperationException">The model of the context lacks the tables.</exception>
    public EfEventStore(EfDatabase<TContext> database, IClock clock, EventCatalogue events)
    {
        this.events = Guard.Against.Null(events);
        this.database = Guard.Against.Null(database);
        this.clock = Guard.Against.Null(clock);
        insert = OncePerModel.Get(database.Context, static context => new EventInsert(context));
        select = OncePerModel.Get(database.Context, static context => new EventSelect(context));
    }

    /// <inheritdoc/>
    public bool IsEnlisted => database.IsEnlisted;

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken)
    {
        Check(stream);
        Guard.Against.Negative(afterVersion);
        return database.UseAsync($"read {stream}", token => ReadStreamAsync(stream, afterVersion, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        Guard.Against.Null(append);
        return TellAsync(
            database.UseAsync(
                $"append to {append.Stream}",
                token => ResultAsync(append, insert.Statements([EventsToWrite.Of(append, events)], RecordedAt()), token),
                cancellationToken),
            static result => result == AppendResult.Appended);
    }

    /// <inheritdoc/>
    /// <remarks>One query for each tenant and kind, and for each 500 streams.</remarks>
    public Task<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> ReadManyAsync(
        IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken)
    {
        foreach (var stream in Guard.Against.Null(streams))
        {
            Check(stream);
        }

        return database.UseAsync($"read {streams.Count} streams", token => StreamGroups.ReadAsync(Rows, streams, events, token), cancellationToken);
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

        return TellAsync(
            database.UseAsync(
                $"append to {ordered.Count} streams",
                async token =>
                {
                    var statements = insert.Statements(ordered.Select(append => EventsToWrite.Of(append, events)), RecordedAt());
                    return await database.TryWriteAsync(statements, token).ConfigureAwait(false)
                        ? BatchResult.Appended
                        : BatchResult.Refused(await BatchConflicts.FindAsync(Rows, ordered, token).ConfigureAwait(false));
                },
                cancellationToken),
            static result => result.IsAppended);
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

    // The feed service looks sooner than it would have.
    private async Task<T> TellAsync<T>(Task<T> appending, Func<T, bool> isAppended)
    {
        var result = await appending.ConfigureAwait(false);
        if (isAppended(result))
        {
            database.Appended?.Raise();
        }

        return result;
    }

    private IQueryable<EventRow> Rows => database.Context.Set<EventRow>().AsNoTracking().IgnoreQueryFilters();

    // No finer than the hour: the exact time would lead from a secret ballot to a request in somebody's log.
    private long RecordedAt()
    {
        var ticks = clock.GetCurrentInstant().ToUnixTimeTicks();
        return ticks - (ticks % NodaConstants.TicksPerHour);
    }

    private Task<IReadOnlyList<RecordedEvent>> ReadStreamAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
        database.QueryAsync(
            select.Stream(stream, afterVersion),
            row => new RecordedEvent(
                stream, row.GetInt64(0), new CommandId(row.GetString(1)), events.Read(row.GetString(2), row.GetString(3))),
            cancellationToken);

    private Task<bool> IsAppliedAsync(Append append, CancellationToken cancellationToken)
    {
        var (tenant, kind, id, command) = (append.Stream.Tenant.Value, append.Stream.Kind, append.Stream.Id, append.Command.Value);
        return Rows.AnyAsync(
            e => e.Tenant == tenant && e.Kind == kind && e.StreamId == id && e.CommandId == command && e.Ordinal == 0, cancellationToken);
    }

    private static void Check(StreamId stream) =>
        Guard.Against.InvalidInput(stream, nameof(stream), s => !s.IsDefault, "A stream has a tenant, a kind and an id.");

    private async Task<AppendResult> ResultAsync(Append append, IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken) =>
        await database.TryWriteAsync(statements, cancellationToken).ConfigureAwait(false) ? AppendResult.Appended
        : await IsAppliedAsync(append, cancellationToken).ConfigureAwait(false) ? AppendResult.CommandAlreadyApplied
        : AppendResult.VersionConflict;
}
