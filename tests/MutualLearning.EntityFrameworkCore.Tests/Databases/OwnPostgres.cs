using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using Npgsql;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>A server that belongs to one test class, which may kill it.</summary>
public sealed class OwnPostgres : TestDatabase
{
    private PostgresCluster? cluster;

    public PostgresCluster Cluster => cluster!;

    public override int RaceRounds => 1_000;

    public override string? SkipReason => PostgresPrograms.Find() is null
        ? "A PostgreSQL server that may be killed: NOT RUN. initdb is not installed here."
        : null;

    public override string Provider => "postgres";

    public override string ConnectionString => Cluster.ConnectionString;

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public override async ValueTask InitializeAsync()
    {
        if (PostgresPrograms.Find() is { } programs)
        {
            cluster = await PostgresCluster.StartAsync(programs);
        }

        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await (cluster?.DisposeAsync() ?? ValueTask.CompletedTask);
        await base.DisposeAsync();
    }
}
