using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Sql;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>
/// Takes what is no longer in any row out of the bytes of an SQLite database: after an erasure, after texts were forgotten, after a key
/// was destroyed.
/// </summary>
/// <typeparam name="TContext">The context of the host.</typeparam>
/// <remarks>
/// Nothing in the library calls it, because it writes the whole file anew and nobody else can write meanwhile: call it once after the last of
/// several erasures, at a quiet time. It needs as much free disk as the database is large, twice.
/// </remarks>
public sealed class EfErasedBytes<TContext>
    where TContext : DbContext
{
    private const int Attempts = 20;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(100);

    private readonly EfDatabase<TContext> database;

    /// <summary>Makes the access to the bytes.</summary>
    /// <param name="database">The context of the scope.</param>
    public EfErasedBytes(EfDatabase<TContext> database) => this.database = Guard.Against.Null(database);

    /// <summary>Writes the file anew from its rows, and empties its journal and its write-ahead log. Idempotent.</summary>
    /// <param name="cancellationToken">Ends the work early; then the file is as it was, or new.</param>
    /// <returns>Where the old bytes are now.</returns>
    /// <exception cref="InvalidOperationException">A transaction of the host is open: its own journal holds the old bytes until it ends.</exception>
    /// <exception cref="EfDatabaseException">The database is locked, read-only, or the disk is full; nothing was changed.</exception>
    public async Task<ErasedBytes> OverwriteAsync(CancellationToken cancellationToken = default)
    {
        if (database.Context.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) != true)
        {
            return ErasedBytes.LeftToTheDatabase;
        }

        if (database.IsEnlisted)
        {
            throw new InvalidOperationException("A transaction of the host is open. Commit it, and overwrite what was erased then.");
        }

        return await database.UseAsync("overwrite what was erased", OverwriteOpenAsync, cancellationToken).ConfigureAwait(false);
    }

    // All on one connection, because the limit of the journal is one of the connection.
    private async Task<ErasedBytes> OverwriteOpenAsync(CancellationToken cancellationToken)
    {
        await database.Context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RewriteAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await database.Context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private async Task<ErasedBytes> RewriteAsync(CancellationToken cancellationToken)
    {
        // A journal that stays between transactions (journal_mode = PERSIST) is cut off at the end of the next one.
        var limit = await AskAsync("PRAGMA journal_size_limit", cancellationToken).ConfigureAwait(false);
        await AskAsync("PRAGMA journal_size_limit = 0", cancellationToken).ConfigureAwait(false);
        try
        {
            await database.ExecuteAsync(new SqlStatement().Add("VACUUM"), cancellationToken).ConfigureAwait(false);
            return await EmptyLogAsync(cancellationToken).ConfigureAwait(false) ? ErasedBytes.Overwritten : ErasedBytes.InUse;
        }
        finally
        {
            var before = string.Create(CultureInfo.InvariantCulture, $"PRAGMA journal_size_limit = {limit}");
            await AskAsync(before, CancellationToken.None).ConfigureAwait(false);
        }
    }

    // Whoever reads from the log at this moment keeps it; most readers are gone soon.
    private async Task<bool> EmptyLogAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; await AskAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken).ConfigureAwait(false) != 0; attempt++)
        {
            if (attempt == Attempts)
            {
                return false;
            }

            await Task.Delay(BetweenAttempts, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private async Task<long> AskAsync(string pragma, CancellationToken cancellationToken) =>
        (await database.QueryAsync(new SqlStatement().Add(pragma), static row => row.GetInt64(0), cancellationToken).ConfigureAwait(false)).Single();
}
