using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.EntityFrameworkCore.Model;
using Microsoft.EntityFrameworkCore;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Writes the statement that appends events: all rows, when every stream stands at the version it should have.</summary>
/// <remarks>
/// The rows come from a SELECT that counts the last known event of every stream, so a gap cannot arise. That a stream has not
/// grown meanwhile is the work of the primary key. Only SQL that SQLite, PostgreSQL and SQL Server have in common.
/// </remarks>
internal sealed class EventInsert(DbContext context)
{
    // SQL Server takes 2,100 parameters; SQLite 500 SELECTs in a union.
    private const int MaxParameters = 2_000;
    private const int MaxRows = 400;
    private const int ParametersOfStream = 5;
    private const int ParametersOfRow = 2;

    private readonly TableNames names = new(context, typeof(EventRow));

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
        var sql = new SqlStatement { Rows = runs.Sum(r => r.Events.Count) };
        var time = sql.Parameter(recordedAt);
        string[] columns =
        [
            Name(nameof(EventRow.Tenant)), Name(nameof(EventRow.Kind)), Name(nameof(EventRow.StreamId)), Name(nameof(EventRow.Version)),
            Name(nameof(EventRow.CommandId)), Name(nameof(EventRow.Ordinal)), Name(nameof(EventRow.Name)), Name(nameof(EventRow.Payload)),
            Name(nameof(EventRow.RecordedAt)),
        ];
        sql.Add($"INSERT INTO {names.Table} ({string.Join(", ", columns)}) SELECT v.* FROM (");
        var heads = new List<string>();
        var first = true;
        foreach (var run in runs)
        {
            var (tenant, kind) = (sql.Parameter(run.Stream.Tenant.Value), sql.Parameter(run.Stream.Kind));
            var (id, after) = (sql.Parameter(run.Stream.Id), sql.Parameter(run.After));
            var command = sql.Parameter(run.Command.Value);
            for (var i = 0; i < run.Events.Count; i++)
            {
                string[] values =
                [
                    tenant, kind, id, $"{after} + {Text(i + 1)}", command, Text(run.FirstOrdinal + i),
                    sql.Parameter(run.Events[i].Name), sql.Parameter(run.Events[i].Payload), time,
                ];
                sql.Add(first ? "SELECT " : " UNION ALL SELECT ");
                sql.Add(string.Join(", ", first ? values.Select((v, column) => $"{v} AS {columns[column]}") : values));
                first = false;
            }

            if (run.After > 0)
            {
                heads.Add($"({columns[0]} = {tenant} AND {columns[1]} = {kind} AND {columns[2]} = {id} AND {columns[3]} = {after})");
            }
        }

        sql.Add(") AS v");
        return heads.Count == 0
            ? sql
            : sql.Add($" WHERE (SELECT COUNT(*) FROM {names.Table} WHERE {string.Join(" OR ", heads)}) = {Text(heads.Count)}");
    }

    private string Name(string property) => names.Column(property);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
