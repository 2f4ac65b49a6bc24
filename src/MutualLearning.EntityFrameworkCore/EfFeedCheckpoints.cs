using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Hosting;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Keeps how far each feed handler has got in the database of the host, in the transaction of its context.</summary>
/// <typeparam name="TContext">The context of the host; its model has the tables by <c>modelBuilder.UseMutualLearning()</c>.</typeparam>
/// <remarks>A save is one statement. The time of a retry is kept to 100 nanoseconds.</remarks>
public sealed class EfFeedCheckpoints<TContext> : IFeedCheckpoints, IQuietCheckpoints
    where TContext : DbContext
{
    private readonly EfDatabase<TContext> database;
    private readonly CheckpointStatements statements;

    /// <summary>Makes the checkpoints.</summary>
    /// <param name="database">The context of the scope.</param>
    /// <exception cref="InvalidOperationException">The model of the context lacks the tables.</exception>
    public EfFeedCheckpoints(EfDatabase<TContext> database)
    {
        this.database = Guard.Against.Null(database);
        statements = new CheckpointStatements(database.Context);
    }

    /// <inheritdoc/>
    /// <exception cref="EfDatabaseException">The database could not do it.</exception>
    public Task<FeedCheckpoint> GetAsync(string handler, CancellationToken cancellationToken)
    {
        var start = FeedCheckpoint.Start(handler);
        return database.UseAsync(
            $"read the checkpoint of {handler}",
            async token =>
            {
                var row = await database.Context.Set<FeedCheckpointRow>().AsNoTracking().IgnoreQueryFilters()
                    .FirstOrDefaultAsync(c => c.Handler == handler, token).ConfigureAwait(false);
                return row is null ? start : Checkpoint(row);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="EfDatabaseException">The database could not do it.</exception>
    public Task<bool> SaveAsync(FeedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        Guard.Against.Null(checkpoint);
        return database.UseAsync(
            $"save the checkpoint of {checkpoint.Handler}",
            token => database.TryWriteAsync([statements.Save(checkpoint)], token),
            cancellationToken);
    }

    Task<IReadOnlyList<HandlerPlace>> IQuietCheckpoints.PlacesAsync(CancellationToken cancellationToken) => database.UseAsync(
        "look at the checkpoints",
        token => database.QueryQuietlyAsync(
            OncePerModel.Get(database.Context, static context => new QuietStatements(context)).Checkpoints(),
            static row => new HandlerPlace(row.GetString(0), row.GetInt64(1), !row.IsDBNull(2), ParkedJson.Read(row.GetString(3)).Count),
            token),
        cancellationToken);

    private static FeedCheckpoint Checkpoint(FeedCheckpointRow row)
    {
        var retry = row is { RetryAttempts: { } attempts, RetryAt: { } at, RetryReason: { } reason }
            ? new FeedRetry(attempts, at, reason)
            : null;
        return new FeedCheckpoint(row.Handler, row.Revision, row.Position, retry, ParkedJson.Read(row.Parked));
    }
}
