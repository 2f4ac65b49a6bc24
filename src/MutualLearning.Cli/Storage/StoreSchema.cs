using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MutualLearning.Cli.Storage;

/// <summary>Tells what a file is by the two numbers that SQLite keeps for applications, and makes the tables.</summary>
internal static class StoreSchema
{
    /// <summary>The version that this command writes. In an older store the tables of the lists are made anew, from the events.</summary>
    public const int Version = 2;

    // "MLst" in ASCII.
    private const int ApplicationId = 0x4D4C7374;

    // What they hold can be read from the events.
    private static readonly string[] Lists =
    [
        "mutual_learning_sessions", "mutual_learning_session_people", "mutual_learning_decisions", "mutual_learning_responsibilities", "mutual_learning_inbox",
    ];

    private const string Numbers =
        "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), COUNT(*) FROM sqlite_master";

    /// <summary>Checks that the database is a store of a known version, and brings an older one up; makes the tables when it is empty and may be filled.</summary>
    public static async Task PrepareAsync(StoreContext context, bool create, Func<CancellationToken, Task> rebuild, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var version = await VersionAsync(context, cancellationToken).ConfigureAwait(false);
        if (version == Version)
        {
            return;
        }

        if (version == 0 && !create)
        {
            throw new StoreException("is empty; 'import' fills it");
        }

        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = transaction.ConfigureAwait(false);

        // Another program may have been faster.
        version = await VersionAsync(context, cancellationToken).ConfigureAwait(false);
        if (version == Version)
        {
            return;
        }

        var numbers = string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");
        await RunAsync(context, (version == 0 ? context.Database.GenerateCreateScript() : Renew(context)) + numbers, cancellationToken).ConfigureAwait(false);
        if (version != 0)
        {
            await rebuild(cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Renew(StoreContext context)
    {
        var made = context.Database.GenerateCreateScript().Split(';').Where(s => Array.Exists(Lists, name => s.Contains($"\"{name}\" (", StringComparison.Ordinal)));
        return string.Concat(Lists.Select(static name => $"DROP TABLE IF EXISTS \"{name}\";")) + string.Concat(made.Select(static s => s + ";"));
    }

    private static async Task RunAsync(StoreContext context, string sql, CancellationToken cancellationToken)
    {
        var script = Command(context, sql);
        await using var ending = script.ConfigureAwait(false);
        await script.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The version of a store; 0 for an empty file.</summary>
    private static async Task<long> VersionAsync(StoreContext context, CancellationToken cancellationToken)
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
            (0, 0, 0) => 0,
            (ApplicationId, > 0 and <= Version, _) => version,
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
