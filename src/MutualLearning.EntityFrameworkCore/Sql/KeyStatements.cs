using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Writes the statements on the table of pseudonym keys.</summary>
internal sealed class KeyStatements(DbContext context)
{
    private readonly TableNames names = new(context, typeof(PseudonymKeyRow));

    public SqlStatement Insert(StreamId stream, string scope, byte[]? key)
    {
        var sql = new SqlStatement();
        string[] columns =
        [
            Name(nameof(PseudonymKeyRow.Tenant)), Name(nameof(PseudonymKeyRow.Kind)), Name(nameof(PseudonymKeyRow.StreamId)),
            Name(nameof(PseudonymKeyRow.Scope)), Name(nameof(PseudonymKeyRow.Key)),
        ];
        string[] values =
        [
            sql.Parameter(stream.Tenant.Value), sql.Parameter(stream.Kind), sql.Parameter(stream.Id),
            sql.Parameter(scope), key is null ? "NULL" : sql.Parameter(key),
        ];
        return sql.Add($"INSERT INTO {names.Table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values)})");
    }

    public SqlStatement Overwrite(StreamId stream, string scope)
    {
        var sql = new SqlStatement();
        return sql
            .Add($"UPDATE {names.Table} SET {Name(nameof(PseudonymKeyRow.Key))} = NULL")
            .Add($" WHERE {Name(nameof(PseudonymKeyRow.Tenant))} = {sql.Parameter(stream.Tenant.Value)}")
            .Add($" AND {Name(nameof(PseudonymKeyRow.Kind))} = {sql.Parameter(stream.Kind)}")
            .Add($" AND {Name(nameof(PseudonymKeyRow.StreamId))} = {sql.Parameter(stream.Id)}")
            .Add($" AND {Name(nameof(PseudonymKeyRow.Scope))} = {sql.Parameter(scope)}");
    }

    private string Name(string property) => names.Column(property);
}
