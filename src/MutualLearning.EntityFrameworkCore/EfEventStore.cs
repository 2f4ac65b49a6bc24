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
public sealed partial class EfEventStore<TContext> : IBatchEventStore, IStreamDirectory, IForgetfulEventStore, IEnlistedStore
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

    private IQueryable<EventRow> Rows => database.Context.Set<EventRow>().AsNoTracking().IgnoreQueryFilters();

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
        return database.UseAsync(
            $"append to {append.Stream}",
            token => ResultAsync(append, insert.Statements([EventsToWrite.Of(append, events)], RecordedAt()), token),
            cancellationToken);
    }

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
}
