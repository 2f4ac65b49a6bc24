using System;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>A feed handler whose rows in the database of the host are written exactly once for each event.</summary>
/// <typeparam name="TContext">The context of the host.</typeparam>
/// <remarks>
/// The rows and the progress of the handler are committed in one transaction, one for each event. What the handler does outside
/// the database, such as sending a mail, may still happen again.
/// </remarks>
public abstract class EfFeedHandler<TContext> : IFeedHandler
    where TContext : DbContext
{
    private readonly TContext context;
    private readonly IFeedCheckpoints checkpoints;

    /// <summary>Makes the handler.</summary>
    /// <param name="context">The context of the scope. What is tracked in it and not saved is dropped before each event.</param>
    /// <param name="checkpoints">The checkpoints of the scope, kept in the same context.</param>
    protected EfFeedHandler(TContext context, IFeedCheckpoints checkpoints)
    {
        this.context = Guard.Against.Null(context);
        this.checkpoints = Guard.Against.Null(checkpoints);
    }

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken) => Concerns(Guard.Against.Null(feedEvent))
        ? context.Database.CreateExecutionStrategy().ExecuteAsync(token => ApplyOnceAsync(feedEvent, token), cancellationToken)
        : Task.CompletedTask;

    /// <summary>Whether the handler has to do with an event. The others cost no transaction.</summary>
    /// <param name="feedEvent">The event.</param>
    /// <returns>True unless overridden.</returns>
    protected virtual bool Concerns(FeedEvent feedEvent) => true;

    /// <summary>Changes the context for an event, within a transaction. The changes are saved afterwards.</summary>
    /// <param name="context">The context of the scope.</param>
    /// <param name="feedEvent">The event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>When the changes are made. An exception undoes all of them, and is a failure of the handler.</returns>
    protected abstract Task ApplyAsync(TContext context, FeedEvent feedEvent, CancellationToken cancellationToken);

    private async Task ApplyOnceAsync(FeedEvent feedEvent, CancellationToken cancellationToken)
    {
        // What a failed attempt has left must not be saved with this one.
        context.ChangeTracker.Clear();
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var kept = await checkpoints.GetAsync(Name, cancellationToken).ConfigureAwait(false);
            if (kept.After(feedEvent.Position) is not { } next)
            {
                return;
            }

            await ApplyAsync(context, feedEvent, cancellationToken).ConfigureAwait(false);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            if (!await checkpoints.SaveAsync(next, cancellationToken).ConfigureAwait(false))
            {
                throw new InvalidOperationException($"Another runner handled position {feedEvent.Position} for {Name} at the same time.");
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
