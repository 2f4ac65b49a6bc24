using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Writes the statements that give other content to events of one stream, where they have the name they should have.</summary>
/// <param name="context">The context of the host.</param>
/// <param name="earlier">The names under which events of the stream may have been stored before; they get their name of today.</param>
internal sealed class PayloadUpdate(DbContext context, IReadOnlyList<string> earlier)
{
    // Three parameters each; SQL Server takes 2,100.
    private const int MaxRows = 400;

    private readonly TableNames names = new(context, typeof(EventRow));

    public IEnumerable<SqlStatement> Statements(StreamId stream, IEnumerable<(long Version, string Name, string Payload)> events) =>
        events.OrderBy(e => e.Version).Chunk(MaxRows).Select(rows => Statement(stream, rows));

    private SqlStatement Statement(StreamId stream, (long Version, string Name, string Payload)[] rows)
    {
        var sql = new SqlStatement { Rows = rows.Length };
        var version = Name(nameof(EventRow.Version));
        var name = Name(nameof(EventRow.Name));
        string[] versions = [.. rows.Select(r => sql.Parameter(r.Version))];
        return sql
            .Add($"UPDATE {names.Table} SET {Name(nameof(EventRow.Payload))} = {Case(row => row.Payload)}")
            .Add(earlier.Count == 0 ? string.Empty : $", {name} = {Case(row => row.Name)}")
            .Add($" WHERE {Name(nameof(EventRow.Tenant))} = {sql.Parameter(stream.Tenant.Value)}")
            .Add($" AND {Name(nameof(EventRow.Kind))} = {sql.Parameter(stream.Kind)}")
            .Add($" AND {Name(nameof(EventRow.StreamId))} = {sql.Parameter(stream.Id)}")
            .Add($" AND {version} IN ({string.Join(", ", versions)})")
            .Add($" AND ({name} = {Case(row => row.Name)}")
            .Add(earlier.Count == 0 ? ")" : $" OR {name} IN ({string.Join(", ", earlier.Select(sql.Parameter))}))");

        string Case(Func<(long Version, string Name, string Payload), string> value) =>
            $"CASE {version} {string.Concat(rows.Select((row, i) => $"WHEN {versions[i]} THEN {sql.Parameter(value(row))} "))}END";
    }

    private string Name(string property) => names.Column(property);
}
