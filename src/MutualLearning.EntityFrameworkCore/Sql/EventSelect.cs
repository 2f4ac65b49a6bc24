using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Writes the statement that reads a stream: version, command, name and payload of each event, in order.</summary>
internal sealed class EventSelect
{
    private readonly string text;

    public EventSelect(DbContext context)
    {
        var names = new TableNames(context, typeof(EventRow));
        var version = names.Column(nameof(EventRow.Version));
        text = $"SELECT {version}, {names.Column(nameof(EventRow.CommandId))}, {names.Column(nameof(EventRow.Name))}, "
            + $"{names.Column(nameof(EventRow.Payload))} FROM {names.Table} WHERE {names.Column(nameof(EventRow.Tenant))} = {{0}} "
            + $"AND {names.Column(nameof(EventRow.Kind))} = {{1}} AND {names.Column(nameof(EventRow.StreamId))} = {{2}} "
            + $"AND {version} > {{3}} ORDER BY {version}";
    }

    public SqlStatement Stream(StreamId stream, long afterVersion)
    {
        var sql = new SqlStatement().Add(text);
        sql.Parameter(stream.Tenant.Value);
        sql.Parameter(stream.Kind);
        sql.Parameter(stream.Id);
        sql.Parameter(afterVersion);
        return sql;
    }
}
