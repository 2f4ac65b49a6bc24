using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Writes the statements on a table of a read model.</summary>
internal sealed class RowStatements(DbContext context, Type row)
{
    // SQL Server takes 1,000 rows and 2,100 parameters.
    private const int MaxParameters = 2_000;

    private readonly TableNames names = new(context, row);

    /// <summary>Inserts rows that have the same columns.</summary>
    public IEnumerable<SqlStatement> Insert(IReadOnlyList<IReadOnlyList<RowValue>> rows)
    {
        foreach (var part in rows.Chunk(rows.Count == 0 ? 1 : MaxParameters / rows[0].Count))
        {
            var sql = new SqlStatement { Rows = part.Length };
            var columns = part[0].Select(v => names.Column(v.Property));
            sql.Add($"INSERT INTO {names.Table} ({string.Join(", ", columns)}) VALUES ");
            yield return sql.Add(string.Join(", ", part.Select(values => $"({string.Join(", ", values.Select(v => Value(sql, v)))})")));
        }
    }

    /// <summary>Updates the row of the key, unless it was made of a later version.</summary>
    public SqlStatement Update(IReadOnlyList<RowValue> values, string versionProperty)
    {
        var sql = new SqlStatement();
        var sets = values.Where(v => !v.IsKey).Select(v => $"{names.Column(v.Property)} = {Value(sql, v)}").ToList();
        var version = values.Single(v => string.Equals(v.Property, versionProperty, StringComparison.Ordinal));
        return sql.Add($"UPDATE {names.Table} SET {string.Join(", ", sets)} WHERE ").Add(Key(sql, values))
            .Add($" AND {names.Column(versionProperty)} <= {Value(sql, version)}");
    }

    /// <summary>Deletes whatever rows have these values.</summary>
    public SqlStatement Delete(IReadOnlyList<RowValue> key)
    {
        var sql = new SqlStatement { Rows = null };
        return sql.Add($"DELETE FROM {names.Table} WHERE ").Add(Key(sql, key));
    }

    private string Key(SqlStatement sql, IReadOnlyList<RowValue> values) =>
        string.Join(" AND ", values.Where(v => v.IsKey).Select(v => $"{names.Column(v.Property)} = {Value(sql, v)}"));

    private static string Value(SqlStatement sql, RowValue value) => value.Value is null ? "NULL" : sql.Parameter(value.Value);
}
