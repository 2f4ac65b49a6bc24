using System;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace MutualLearning.Cli.Storage;

/// <summary>Puts into words why a store file cannot be used.</summary>
internal static class StoreFailure
{
    /// <summary>The reason; null when the exception does not come of the store.</summary>
    public static string? Reason(Exception exception) => exception switch
    {
        StoreException known => known.Message,
        SqliteException sqlite => Reason(sqlite),
        JsonException unreadable => "holds an event that cannot be read: " + unreadable.Message,
        { InnerException: { } inner } => Reason(inner),
        ArgumentException or FormatException or InvalidOperationException or InvalidCastException or OverflowException =>
            "holds something that cannot be read: " + exception.Message,
        _ => null,
    };

    // The primary result codes of https://www.sqlite.org/rescode.html.
    private static string Reason(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => "is in use by another program; nothing was changed, try again",
        8 => "cannot be written",
        10 => "cannot be read or written: " + exception.Message,
        11 => "is damaged; restore it from a backup",
        13 => "cannot be written: the disk is full; nothing was changed",
        14 => "cannot be opened",
        26 => "is not a store: it is no SQLite database",
        _ => "cannot be used: " + exception.Message,
    };
}
