using System;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Writes the statements that give positions to events. Only SQL that SQLite, PostgreSQL and SQL Server have in common.</summary>
internal sealed class FeedStatements
{
    private readonly string events;
    private readonly string head;
    private readonly string id;
    private readonly string last;
    private readonly string position;
    private readonly string keys;
    private readonly string keysAs;
    private readonly string keysEqual;
    private readonly bool hasFetch;

    public FeedStatements(DbContext context)
    {
        var (row, headRow) = (new TableNames(context, typeof(EventRow)), new TableNames(context, typeof(FeedHeadRow)));
        (events, head) = (row.Table, headRow.Table);
        (id, last) = (headRow.Column(nameof(FeedHeadRow.Id)), headRow.Column(nameof(FeedHeadRow.Position)));
        position = row.Column(nameof(EventRow.Position));
        var (stream, tenant) = (row.Column(nameof(EventRow.StreamId)), row.Column(nameof(EventRow.Tenant)));
        var (kind, version) = (row.Column(nameof(EventRow.Kind)), row.Column(nameof(EventRow.Version)));
        keys = $"{stream}, {tenant}, {kind}, {version}";
        keysAs = $"{stream} AS s, {tenant} AS t, {kind} AS k, {version} AS v";
        keysEqual = $"{stream} = n.s AND {tenant} = n.t AND {kind} = n.k AND {version} = n.v";
        hasFetch = context.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) != true;
    }

    /// <summary>Writes the one row. When it was lost, it begins again after the positions that were given.</summary>
    public SqlStatement MakeHead() => new SqlStatement()
        .Add($"INSERT INTO {head} ({id}, {last}) SELECT 1, COALESCE(MAX({position}), 0) FROM {events} WHERE {position} > 0");

    /// <summary>Waits until nobody else gives positions, and keeps others from it until the transaction ends.</summary>
    public SqlStatement LockHead() => new SqlStatement().Add($"UPDATE {head} SET {last} = {last} WHERE {id} = 1");

    /// <summary>Gives the next positions to events that have none: at most so many, those of a stream by ascending version.</summary>
    /// <remarks>"No position" is said twice, so that also without statistics no plan touches more than the events that wait.</remarks>
    public SqlStatement Number(int limit)
    {
        var count = limit.ToString(CultureInfo.InvariantCulture);
        var first = hasFetch ? $"OFFSET 0 ROWS FETCH NEXT {count} ROWS ONLY" : $"LIMIT {count}";
        return new SqlStatement()
            .Add($"UPDATE {events} SET {position} = n.place FROM (")
            .Add($"SELECT w.*, (SELECT {last} FROM {head} WHERE {id} = 1) + ROW_NUMBER() OVER (ORDER BY w.s, w.t, w.k, w.v) AS place")
            .Add($" FROM (SELECT {keysAs} FROM {events} WHERE {position} IS NULL ORDER BY {keys} {first}) AS w) AS n")
            .Add($" WHERE {position} IS NULL AND {keysEqual}");
    }

    /// <summary>Remembers the last position that was given.</summary>
    /// <remarks>It asks the rows, and does not count them: one may have been deleted while it was to be numbered.</remarks>
    public SqlStatement MoveHead()
    {
        var later = $"FROM {events} WHERE {position} > (SELECT {last} FROM {head} WHERE {id} = 1)";
        return new SqlStatement().Add($"UPDATE {head} SET {last} = COALESCE((SELECT MAX({position}) {later}), {last}) WHERE {id} = 1");
    }
}
