using System;
using System.Threading.Tasks;
using Npgsql;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>A database of its own on the server that all test classes share.</summary>
public sealed class Postgres(PostgresServer server) : TestDatabase
{
    private readonly string name = "hr_" + Guid.NewGuid().ToString("N");

    public override int RaceRounds => 1_000;

    public override string? SkipReason => server.SkipReason;

    public override string Provider => "postgres";

    public override string ConnectionString => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;

    public override async ValueTask DisposeAsync()
    {
        if (SkipReason is null)
        {
            await using var connection = new NpgsqlConnection(server.ConnectionString);
            await connection.OpenAsync();
            await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
            await drop.ExecuteNonQueryAsync();
        }

        await base.DisposeAsync();
    }
}
