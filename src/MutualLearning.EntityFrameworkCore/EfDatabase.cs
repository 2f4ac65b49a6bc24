using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using System.Transactions;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using MutualLearning.EntityFrameworkCore.Hosting;
using MutualLearning.EntityFrameworkCore.Sql;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>The host's context of one service scope, used by one caller of the library at a time.</summary>
/// <typeparam name="TContext">The context of the host.</typeparam>
/// <remarks>
/// Everything runs on the connection and in the current transaction of the context. The host must not use the context at the
/// same time as the library, because a context is not safe for use by many threads.
/// </remarks>
public sealed class EfDatabase<TContext>
    where TContext : DbContext
{
    private const string Savepoint = "mutual_learning";

    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Makes the access to a context.</summary>
    /// <param name="context">The context; it stays the host's.</param>
    public EfDatabase(TContext context) => Context = Guard.Against.Null(context);

    /// <summary>Whether the host has a transaction open on the context, or an ambient one.</summary>
    public bool IsEnlisted =>
        Context.Database.CurrentTransaction is not null
        || Context.Database.GetEnlistedTransaction() is not null
        || Transaction.Current is not null;

    internal TContext Context { get; }

    /// <summary>What is told when events are appended; null where no service listens.</summary>
    internal FeedSignal? Appended { get; init; }

    /// <summary>Runs work alone on the context, again when the host's execution strategy says so.</summary>
    internal async Task<T> UseAsync<T>(string what, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Within a transaction only the host can begin again, from the start of the transaction.
            return IsEnlisted
                ? await work(cancellationToken).ConfigureAwait(false)
                : await Context.Database.CreateExecutionStrategy().ExecuteAsync(work, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e) when (e is DbException or RetryLimitExceededException)
        {
            throw new EfDatabaseException(what, e);
        }
        catch (InvalidOperationException e) when (e.InnerException is DbException cause)
        {
            // So the provider for PostgreSQL puts an error that a retry might mend.
            throw new EfDatabaseException(what, cause);
        }
        finally
        {
            gate.Release();
        }
    }

    internal Task<IReadOnlyList<T>> QueryAsync<T>(SqlStatement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        QueryAsync(statement, read, Context.GetService<IRelationalCommandDiagnosticsLogger>(), cancellationToken);

    /// <summary>Asks what is asked again and again while nothing happens: no log and no interceptor is told of it.</summary>
    internal Task<IReadOnlyList<T>> QueryQuietlyAsync<T>(SqlStatement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        QueryAsync(statement, read, null, cancellationToken);

    private async Task<IReadOnlyList<T>> QueryAsync<T>(
        SqlStatement statement, Func<DbDataReader, T> read, IRelationalCommandDiagnosticsLogger? told, CancellationToken cancellationToken)
    {
        using var alone = Context.GetService<IConcurrencyDetector>().EnterCriticalSection();
        var command = Context.GetService<IRawSqlCommandBuilder>().Build(statement.Text, statement.Parameters, Context.Model);
        var use = new RelationalCommandParameterObject(
            Context.GetService<IRelationalConnection>(),
            command.ParameterValues,
            readerColumns: null,
            Context,
            told,
            CommandSource.FromSqlQuery);
        var rows = new List<T>();
        var reader = await command.RelationalCommand.ExecuteReaderAsync(use, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows.Add(read(reader.DbDataReader));
            }
        }

        return rows;
    }

    /// <summary>Runs all statements or none.</summary>
    /// <returns>False when a key was violated or a statement wrote fewer rows than it should; then nothing was written.</returns>
    internal async Task<bool> TryWriteAsync(IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        if (Context.Database.CurrentTransaction is { } host)
        {
            return await TryWithinAsync(host, statements, cancellationToken).ConfigureAwait(false);
        }

        if (IsEnlisted)
        {
            return await TryOrThrowAsync(statements, cancellationToken).ConfigureAwait(false);
        }

        // One statement is a transaction by itself.
        if (statements.Count == 1)
        {
            return await TryAllAsync(statements, cancellationToken).ConfigureAwait(false) == 1;
        }

        var own = await Context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (own.ConfigureAwait(false))
        {
            var written = await TryAllAsync(statements, cancellationToken).ConfigureAwait(false) == statements.Count;
            await (written ? own.CommitAsync(cancellationToken) : own.RollbackAsync(cancellationToken)).ConfigureAwait(false);
            return written;
        }
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows were written.</returns>
    internal Task<int> ExecuteAsync(SqlStatement statement, CancellationToken cancellationToken) =>
        Context.Database.ExecuteSqlRawAsync(statement.Text, statement.Parameters, cancellationToken);

    // Without the savepoint a violated key would end the host's transaction on PostgreSQL.
    private async Task<bool> TryWithinAsync(
        IDbContextTransaction host, IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        if (!host.SupportsSavepoints)
        {
            return await TryOrThrowAsync(statements, cancellationToken).ConfigureAwait(false);
        }

        await host.CreateSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
        bool written;
        try
        {
            written = await TryAllAsync(statements, cancellationToken).ConfigureAwait(false) == statements.Count;
        }
        catch (Exception)
        {
            await TakeBackAsync(host).ConfigureAwait(false);
            throw;
        }

        if (!written)
        {
            await host.RollbackToSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
        }

        await host.ReleaseSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
        return written;
    }

    // Not to be cancelled: the host might commit what a cancelled or failed append has left behind.
    private static async Task TakeBackAsync(IDbContextTransaction host)
    {
        try
        {
            await host.RollbackToSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            // The connection is gone, and the transaction with it. The caller hears of the first failure.
        }
    }

    // Where there is no savepoint, a part that was written can be taken back by the end of the transaction only.
    private async Task<bool> TryOrThrowAsync(IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        var written = await TryAllAsync(statements, cancellationToken).ConfigureAwait(false);
        return written is 0 || written == statements.Count
            ? written > 0
            : throw new InvalidOperationException(
                "A part was written and the rest was in conflict, in a transaction without savepoints. Roll it back and begin again.");
    }

    private async Task<int> TryAllAsync(IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        for (var written = 0; written < statements.Count; written++)
        {
            if (!await TryAsync(statements[written], cancellationToken).ConfigureAwait(false))
            {
                return written;
            }
        }

        return statements.Count;
    }

    private async Task<bool> TryAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
            return statement.Rows is not { } expected || rows == expected;
        }
        catch (DbException e) when (UniqueViolation.Is(e))
        {
            return false;
        }
    }
}
