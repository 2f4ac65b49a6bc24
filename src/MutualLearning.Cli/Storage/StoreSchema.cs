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

    private const string Numbers =
        "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), COUNT(*) FROM sqlite_master";

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
            var script = Command(context, context.Database.GenerateCreateScript() + numbers);
            await using var ending = script.ConfigureAwait(false);
            await script.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> IsReadyAsync(StoreContext context, CancellationToken cancellationToken)
    {
        // One statement, so that another import cannot make the tables between two of the numbers.
        var command = Command(context, Numbers);
        await using var closing = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var ending = reader.ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var (application, version, tables) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
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

    private static SqliteCommand Command(StoreContext context, string sql)
    {
        var command = (SqliteCommand)context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // No part of it comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
