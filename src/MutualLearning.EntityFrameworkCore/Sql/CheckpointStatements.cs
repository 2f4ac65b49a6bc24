using System.Linq;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Writes the statement that saves a checkpoint, if the kept one has the revision that was read.</summary>
internal sealed class CheckpointStatements(DbContext context)
{
    private readonly TableNames names = new(context, typeof(FeedCheckpointRow));

    public SqlStatement Save(FeedCheckpoint checkpoint)
    {
        var sql = new SqlStatement();
        var handler = sql.Parameter(checkpoint.Handler);
        (string Column, string Value)[] values =
        [
            (Name(nameof(FeedCheckpointRow.Revision)), sql.Parameter(checkpoint.Revision + 1)),
            (Name(nameof(FeedCheckpointRow.Position)), sql.Parameter(checkpoint.Position)),
            (Name(nameof(FeedCheckpointRow.RetryAttempts)), OrNull(checkpoint.Retry?.Attempts)),
            (Name(nameof(FeedCheckpointRow.RetryAt)), OrNull(checkpoint.Retry?.At.ToUnixTimeTicks())),
            (Name(nameof(FeedCheckpointRow.RetryReason)), OrNull(checkpoint.Retry?.Reason)),
            (Name(nameof(FeedCheckpointRow.Parked)), sql.Parameter(ParkedJson.Write(checkpoint.Parked))),
        ];
        var key = Name(nameof(FeedCheckpointRow.Handler));

        // The primary key finds out about an earlier first save, and the condition about an earlier later one.
        return checkpoint.Revision == 0
            ? sql.Add($"INSERT INTO {names.Table} ({key}, {string.Join(", ", values.Select(v => v.Column))})")
                .Add($" VALUES ({handler}, {string.Join(", ", values.Select(v => v.Value))})")
            : sql.Add($"UPDATE {names.Table} SET {string.Join(", ", values.Select(v => $"{v.Column} = {v.Value}"))}")
                .Add($" WHERE {key} = {handler} AND {values[0].Column} = {sql.Parameter(checkpoint.Revision)}");

        string OrNull(object? value) => value is null ? "NULL" : sql.Parameter(value);
    }

    private string Name(string property) => names.Column(property);
}
