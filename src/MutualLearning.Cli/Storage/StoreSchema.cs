using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MutualLearning.Cli.Storage;

/// <summary>Tells what a file is by the two numbers that SQLite keeps for applications, and makes the tables.</summary>
internal static class StoreSchema
{
    /// <summary>The version that this command writes. A later one reads older stores by upgrading them, step by step.</summary>
    public const int Version = 1;

    // "MLst" in ASCII.
    private const int ApplicationId = 0x4D4C7374;

    /// <summary>Checks that the database is a store of a known version; makes the tables when it is empty and may be filled.</summary>
    public static async Task PrepareAsync(StoreContext context, bool create, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        if (await IsReadyAsync(context, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        if (!create)
        {
            throw new StoreException("is empty; 'import' fills it");
        }

        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = transaction.ConfigureAwait(false);

        // Another import may have been faster.
        if (!await IsReadyAsync(context, cancellationToken).ConfigureAwait(false))
        {
            var numbers = string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");
            await RunAsync(context, context.Database.GenerateCreateScript() + numbers, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> IsReadyAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var application = await RunAsync(context, "PRAGMA application_id", cancellationToken).ConfigureAwait(false);
        var version = await RunAsync(context, "PRAGMA user_version", cancellationToken).ConfigureAwait(false);
        var tables = await RunAsync(context, "SELECT COUNT(*) FROM sqlite_master", cancellationToken).ConfigureAwait(false);
        return (application, version, tables) switch
        {
            (0, 0, 0) => false,
            (ApplicationId, Version, _) => true,
            (ApplicationId, > Version, _) => throw new StoreException(string.Create(
                CultureInfo.InvariantCulture,
                $"was written by a newer version of this command: its schema is {version}, and this version knows {Version}")),
            _ => throw new StoreException("is not a store: it is a database of another application"),
        };
    }

    private static async Task<long> RunAsync(StoreContext context, string sql, CancellationToken cancellationToken)
    {
        var command = (SqliteCommand)context.Database.GetDbConnection().CreateCommand();
        await using var closing = command.ConfigureAwait(false);
#pragma warning disable CA2100 // No part of it comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) as long? ?? 0;
    }
}
