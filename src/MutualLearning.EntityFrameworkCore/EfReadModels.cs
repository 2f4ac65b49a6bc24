using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.ReadModels;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Keeps the tables that the lists are read from, by the events of the feed.</summary>
/// <typeparam name="TContext">The context of the host; its model has the tables by <c>modelBuilder.UseMutualLearning()</c>.</typeparam>
/// <remarks>
/// For every stream that changed, its rows are made anew of all its events, and written unless they were made of a later version. So
/// an event that comes twice, late or beside another runner does no harm, and what was erased from a stream goes from its rows.
/// </remarks>
public sealed class EfReadModels<TContext> : IFeedHandler
    where TContext : DbContext
{
    private const int MaxAttempts = 8;

    private readonly EfDatabase<TContext> database;
    private readonly IEventStore store;
    private readonly IStreamDirectory directory;
    private readonly EventCatalogue slices;
    private readonly ReadModel[] models;

    private const int AtOnce = 200;

    /// <summary>Puts the read models together.</summary>
    /// <param name="database">The context of the scope.</param>
    /// <param name="store">Where the events are.</param>
    /// <param name="directory">Says which streams there are.</param>
    /// <param name="slices">Says which events change a list.</param>
    /// <param name="lists">The lists that the application has added.</param>
    /// <exception cref="System.InvalidOperationException">The model of the context lacks the tables.</exception>
    public EfReadModels(
        EfDatabase<TContext> database,
        IEventStore store,
        IStreamDirectory directory,
        EventCatalogue slices,
        IEnumerable<SliceList> lists)
    {
        this.database = Guard.Against.Null(database);
        this.store = Guard.Against.Null(store);
        this.directory = Guard.Against.Null(directory);
        this.slices = Guard.Against.Null(slices);
        var context = database.Context;
        models =
        [
            new ReadModel<SessionRow>(
                context,
                SessionSlice.StreamKind,
                (s, e) => StreamProjection.Of(s, e[^1].Version, SessionSlice.Instance.Fold(e)),
                ChildTable.People(context),
                ChildTable.Inbox(context)),
            new ReadModel<DecisionRow>(
                context, DecisionSlice.StreamKind, (s, e) => StreamProjection.Of(s, e[^1].Version, DecisionSlice.Instance.Fold(e)), ChildTable.Inbox(context)),
            new ReadModel<ResponsibilityRow>(
                context,
                ResponsibilitySlice.StreamKind,
                (s, e) => StreamProjection.Of(s, e[^1].Version, ResponsibilitySlice.Instance.Fold(e)),
                ChildTable.Inbox(context)),
            .. Guard.Against.Null(lists).Select(list => list.Model(context)),
        ];
    }

    /// <inheritdoc/>
    public string Name => "mutual-learning-read-models";

    /// <inheritdoc/>
    public async Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken)
    {
        var recorded = Guard.Against.Null(feedEvent).Event;
        if (slices.Find(recorded.Stream.Kind)?.ChangesLists(recorded.Body) == false)
        {
            return;
        }

        foreach (var model in ModelsOf(recorded.Stream))
        {
            // The rows may hold this event already, when the stream was read after a later one.
            var made = await database.UseAsync(
                $"look for the row of {recorded.Stream}", token => model.VersionAsync(recorded.Stream, token), cancellationToken).ConfigureAwait(false);
            if (made is null || made < recorded.Version)
            {
                await UpdateAsync(model, recorded.Stream, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Makes the rows of a stream anew, at once and in the transaction of the host when there is one.</summary>
    /// <param name="stream">The stream; one of a kind that no list shows is passed over.</param>
    /// <param name="cancellationToken">Ends the work early; then the rows were replaced wholly or not at all.</param>
    /// <returns>When it is done.</returns>
    public async Task UpdateAsync(StreamId stream, CancellationToken cancellationToken = default)
    {
        foreach (var model in ModelsOf(stream))
        {
            await UpdateAsync(model, stream, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes all rows of a tenant anew, and deletes those of which there is no stream. The lists can be read meanwhile.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="cancellationToken">Ends the work early. What was rebuilt until then stays; run it again for the rest.</param>
    /// <returns>How many streams were read.</returns>
    public async Task<int> RebuildAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        Guard.Against.Default(tenant);
        var count = 0;
        foreach (var model in models)
        {
            count += await RebuildAsync(model, tenant, cancellationToken).ConfigureAwait(false);
        }

        return count;
    }

    private IEnumerable<ReadModel> ModelsOf(StreamId stream) => models.Where(m => string.Equals(m.Kind, stream.Kind, System.StringComparison.Ordinal));

    private async Task UpdateAsync(ReadModel model, StreamId stream, CancellationToken cancellationToken)
    {
        var events = await store.ReadAsync(stream, 0, cancellationToken).ConfigureAwait(false);
        if (events.Count > 0 && model.Project(stream, events) is { } rows)
        {
            await database.UseAsync(
                $"update the list with {stream}", token => WriteAsync(model, rows, events[^1].Version, token), cancellationToken).ConfigureAwait(false);
        }
    }

    // Another runner may insert, or write a later version, between the look and the write: then look again.
    private async Task<bool> WriteAsync(ReadModel model, StreamRows rows, long version, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var made = await model.VersionAsync(rows.Stream, cancellationToken).ConfigureAwait(false);
            if (made > version)
            {
                return false;
            }

            var statements = made is null ? model.Insert(rows) : model.Update(rows);
            if (await database.TryWriteAsync(statements, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        throw new System.InvalidOperationException($"The row of {rows.Stream} was written by others again and again. Begin again.");
    }

    // Every row waits at version 0 until its stream was read; what waits at the end has no stream.
    private async Task<int> RebuildAsync(ReadModel model, TenantId tenant, CancellationToken cancellationToken)
    {
        var count = 0;
        var what = $"rebuild the list of {tenant}/{model.Kind}";
        await database.UseAsync(what, token => model.ResetAsync(tenant, token), cancellationToken).ConfigureAwait(false);
        string? after = null;
        IReadOnlyList<StreamId> streams;
        do
        {
            streams = await directory.ListStreamsAsync(tenant, model.Kind, after, AtOnce, cancellationToken).ConfigureAwait(false);
            foreach (var stream in streams)
            {
                await UpdateAsync(model, stream, cancellationToken).ConfigureAwait(false);
            }

            count += streams.Count;
            after = streams.Count == 0 ? null : streams[^1].Id;
        }
        while (streams.Count == AtOnce);

        foreach (var stream in await database.UseAsync(what, token => model.WaitingAsync(tenant, token), cancellationToken).ConfigureAwait(false))
        {
            await database.UseAsync(what, token => database.TryWriteAsync(model.Delete(stream), token), cancellationToken).ConfigureAwait(false);
        }

        return count;
    }
}
