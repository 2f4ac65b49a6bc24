using System;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Writes the statements that a service asks again and again while nothing happens. Each is one step into an index or a short table.</summary>
internal sealed class QuietStatements
{
    private readonly string last;
    private readonly string waiting;
    private readonly string checkpoints;
    private readonly string key;

    public QuietStatements(DbContext context)
    {
        var isSqlite = context.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
        var first = isSqlite ? "LIMIT 1" : "OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY";
        var row = new TableNames(context, typeof(EventRow));
        var position = row.Column(nameof(EventRow.Position));
        var (stream, tenant) = (row.Column(nameof(EventRow.StreamId)), row.Column(nameof(EventRow.Tenant)));
        var (kind, version) = (row.Column(nameof(EventRow.Kind)), row.Column(nameof(EventRow.Version)));
        last = $"SELECT {position} FROM {row.Table} WHERE {position} > 0 ORDER BY {position} DESC {first}";
        waiting = $"SELECT {version} FROM {row.Table} WHERE {position} IS NULL ORDER BY {stream}, {tenant}, {kind}, {version} {first}";

        var kept = new TableNames(context, typeof(FeedCheckpointRow));
        var columns = $"{kept.Column(nameof(FeedCheckpointRow.Handler))}, {kept.Column(nameof(FeedCheckpointRow.Position))}";
        checkpoints = $"SELECT {columns}, {kept.Column(nameof(FeedCheckpointRow.RetryAttempts))}, {kept.Column(nameof(FeedCheckpointRow.Parked))} FROM {kept.Table}";

        var keys = new TableNames(context, typeof(PseudonymKeyRow));
        var owner = keys.Column(nameof(PseudonymKeyRow.Tenant));
        key = $"SELECT {owner} FROM {keys.Table} WHERE {keys.Column(nameof(PseudonymKeyRow.Key))} IS NOT NULL ORDER BY {owner} {first}";
    }

    /// <summary>The last position that an event has; no row when none has one.</summary>
    public SqlStatement LastPosition() => new SqlStatement().Add(last);

    /// <summary>A row when an event waits for its position.</summary>
    public SqlStatement AnyWaits() => new SqlStatement().Add(waiting);

    /// <summary>Name, position, failed attempts and parked events of every handler.</summary>
    public SqlStatement Checkpoints() => new SqlStatement().Add(checkpoints);

    /// <summary>A row when there is a living key.</summary>
    public SqlStatement AnyKey() => new SqlStatement().Add(key);
}
