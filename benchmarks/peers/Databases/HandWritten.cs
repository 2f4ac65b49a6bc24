using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using Npgsql;
using NpgsqlTypes;

namespace MutualLearning.Benchmarks.Peers.Databases;

/// <summary>What somebody would write by hand for the same table: the floor. It checks nothing but the keys of the table.</summary>
public sealed class HandWritten(NpgsqlDataSource source)
{
    private const string Columns = "tenant, kind, stream_id, version, command_id, ordinal, name, payload, recorded_at";
    private const int Width = 9;

    /// <summary>One row by one statement, which is a transaction: one round trip and one commit.</summary>
    public Task InsertOneAsync(Row row) => InsertManyAsync([row]);

    /// <summary>Many rows by one statement.</summary>
    public async Task InsertManyAsync(IReadOnlyList<Row> rows)
    {
        var sql = new StringBuilder($"INSERT INTO mutual_learning_events ({Columns}) VALUES ");
        await using var command = source.CreateCommand();
        for (var i = 0; i < rows.Count; i++)
        {
            var places = Enumerable.Range((i * Width) + 1, Width).Select(n => "$" + n.ToString(CultureInfo.InvariantCulture));
            sql.Append(i == 0 ? "(" : ", (").AppendJoin(", ", places).Append(')');
            Bind(command.Parameters, rows[i]);
        }

        command.CommandText = sql.ToString();
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Many rows by the binary COPY.</summary>
    public async Task CopyAsync(IReadOnlyList<Row> rows)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var import = await connection.BeginBinaryImportAsync($"COPY mutual_learning_events ({Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await import.StartRowAsync();
            await import.WriteAsync(row.Stream.Tenant.Value, NpgsqlDbType.Varchar);
            await import.WriteAsync(row.Stream.Kind, NpgsqlDbType.Varchar);
            await import.WriteAsync(row.Stream.Id, NpgsqlDbType.Varchar);
            await import.WriteAsync(row.Version, NpgsqlDbType.Bigint);
            await import.WriteAsync(row.Command, NpgsqlDbType.Varchar);
            await import.WriteAsync(0, NpgsqlDbType.Integer);
            await import.WriteAsync(row.Name, NpgsqlDbType.Varchar);
            await import.WriteAsync(row.Payload, NpgsqlDbType.Text);
            await import.WriteAsync(0L, NpgsqlDbType.Bigint);
        }

        await import.CompleteAsync();
    }

    /// <summary>All rows of a stream, with the texts as they stand there.</summary>
    public async Task<IReadOnlyList<(long Version, string Command, string Name, string Payload)>> ReadAsync(StreamId stream)
    {
        await using var command = source.CreateCommand(
            "SELECT version, command_id, name, payload FROM mutual_learning_events WHERE tenant = $1 AND kind = $2 AND stream_id = $3 ORDER BY version");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream.Tenant.Value });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream.Kind });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream.Id });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(long, string, string, string)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }

        return rows;
    }

    /// <summary>All rows of a stream, each read into the event that it holds.</summary>
    public async Task<IReadOnlyList<object>> ReadEventsAsync(StreamId stream) =>
        [.. (await ReadAsync(stream)).Select(row => BuiltIn.Events.Read(row.Name, row.Payload))];

    /// <summary>The first events of all streams that have a position, each read into the event that it holds.</summary>
    public async Task<IReadOnlyList<object>> ReadPageAsync(int limit)
    {
        await using var command = source.CreateCommand(
            "SELECT position, tenant, kind, stream_id, version, command_id, name, payload FROM mutual_learning_events "
            + "WHERE position > 0 ORDER BY position LIMIT $1");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync();
        var events = new List<object>();
        while (await reader.ReadAsync())
        {
            var stream = new StreamId(new TenantId(reader.GetString(1)), reader.GetString(2), reader.GetString(3));
            events.Add((reader.GetInt64(0), stream, reader.GetInt64(4), reader.GetString(5), BuiltIn.Events.Read(reader.GetString(6), reader.GetString(7))));
        }

        return events;
    }

    private static void Bind(NpgsqlParameterCollection parameters, Row row)
    {
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Stream.Tenant.Value });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Stream.Kind });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Stream.Id });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = row.Version });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Command });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = 0 });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Name });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Payload });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = 0 });
    }
}
