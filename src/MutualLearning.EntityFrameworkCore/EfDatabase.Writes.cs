using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MutualLearning.EntityFrameworkCore.Sql;

namespace MutualLearning.EntityFrameworkCore;

/// <content>What writes: all statements or none, in the transaction of the host or alone.</content>
public sealed partial class EfDatabase<TContext>
{
    private const string Savepoint = "mutual_learning";

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
