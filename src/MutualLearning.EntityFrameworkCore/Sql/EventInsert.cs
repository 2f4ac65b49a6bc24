using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.EntityFrameworkCore.Model;
using Microsoft.EntityFrameworkCore;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Writes the statement that appends events: all rows, when every stream stands at the version it should have.</summary>
/// <remarks>
/// The rows come from a SELECT that finds the last known event of every stream, so a gap cannot arise. That a stream has not
/// grown meanwhile is the work of the primary key. The rows are VALUES and not SELECTs in a union, because PostgreSQL needs
/// time for each SELECT that grows with their number.
/// </remarks>
internal sealed class EventInsert
{
    // SQL Server takes 2,100 parameters and 1,000 rows.
    private const int MaxParameters = 2_000;
    private const int MaxRows = 400;
    private const int ParametersOfStream = 5;
    private const int ParametersOfRow = 2;

    private readonly TableNames names;
    private readonly string[] columns;
    private readonly string columnList;
    private readonly string rowColumns;

    public EventInsert(DbContext context)
    {
        names = new TableNames(context, typeof(EventRow));
        columns =
        [
            names.Column(nameof(EventRow.Tenant)), names.Column(nameof(EventRow.Kind)), names.Column(nameof(EventRow.StreamId)),
            names.Column(nameof(EventRow.Version)), names.Column(nameof(EventRow.CommandId)), names.Column(nameof(EventRow.Ordinal)),
            names.Column(nameof(EventRow.Name)), names.Column(nameof(EventRow.Payload)), names.Column(nameof(EventRow.RecordedAt)),
        ];
        columnList = string.Join(", ", columns);

        // SQLite names the columns of VALUES by itself and nobody else may; SQL Server has them named.
        var isSqlite = context.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
        rowColumns = isSqlite ? string.Empty : $" ({columnList})";
    }

    public IReadOnlyList<SqlStatement> Statements(IEnumerable<EventsToWrite> appends, long recordedAt)
    {
        var statements = new List<SqlStatement>();
        var part = new List<EventsToWrite>();
        var (rows, parameters) = (0, 1);
        foreach (var run in appends.SelectMany(a => a.Runs(MaxRows)))
        {
            var more = ParametersOfStream + (run.Events.Count * ParametersOfRow);
            if (part.Count > 0 && (rows + run.Events.Count > MaxRows || parameters + more > MaxParameters))
            {
                statements.Add(Statement(part, recordedAt));
                part.Clear();
                (rows, parameters) = (0, 1);
            }

            part.Add(run);
            (rows, parameters) = (rows + run.Events.Count, parameters + more);
        }

        statements.Add(Statement(part, recordedAt));
        return statements;
    }

    private SqlStatement Statement(List<EventsToWrite> runs, long recordedAt)
    {
        var count = runs.Sum(r => r.Events.Count);
        var sql = new SqlStatement { Rows = count };
        var time = sql.Parameter(recordedAt);
        var rows = new List<string>(count);
        var heads = new List<string>();
        var last = string.Empty;
        foreach (var run in runs)
        {
            var (tenant, kind) = (sql.Parameter(run.Stream.Tenant.Value), sql.Parameter(run.Stream.Kind));
            var (id, after) = (sql.Parameter(run.Stream.Id), sql.Parameter(run.After));
            var command = sql.Parameter(run.Command.Value);
            for (var i = 0; i < run.Events.Count; i++)
            {
                var (name, payload) = (sql.Parameter(run.Events[i].Name), sql.Parameter(run.Events[i].Payload));
                rows.Add($"{tenant}, {kind}, {id}, {after} + {Text(i + 1)}, {command}, {Text(run.FirstOrdinal + i)}, {name}, {payload}, {time}");
            }

            if (run.After > 0)
            {
                var stream = $"{columns[0]} = {tenant} AND {columns[1]} = {kind} AND {columns[2]} = {id}";
                heads.Add($"({stream} AND {columns[3]} = {after})");

                // In the order of the primary key: a plan that PostgreSQL keeps for a prepared statement, made while the table is small,
                // could look through the whole stream by the index of commands for one version.
                last = $"(SELECT MAX({columns[3]}) FROM {names.Table} WHERE {stream}) = {after}";
            }
        }

        var values = string.Join("), (", rows);
        sql.Add($"INSERT INTO {names.Table} ({columnList}) ");
        var all = heads.Count == 1 ? last
            : $"(SELECT COUNT(*) FROM {names.Table} WHERE {string.Join(" OR ", heads)}) = {Text(heads.Count)}";
        return heads.Count == 0 ? sql.Add($"VALUES ({values})")
            : rows.Count == 1 ? sql.Add($"SELECT {values} WHERE {all}")
            : sql.Add($"SELECT * FROM (VALUES ({values})) AS v{rowColumns} WHERE {all}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
