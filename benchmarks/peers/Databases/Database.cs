using System;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MutualLearning.Benchmarks.Peers.Databases;

/// <summary>A new database of one benchmark, with an application over it. All of them have the same tables and the same keys.</summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>The variable of the environment that names the server.</summary>
    public const string Variable = "MUTUALLEARNING_POSTGRES";

    private readonly string name;

    private Database(string name, string connectionString)
    {
        this.name = name;
        ConnectionString = connectionString;
        Source = NpgsqlDataSource.Create(connectionString);
        Services = new ServiceCollection()
            .AddDbContextPool<HrContext>(options => options.UseNpgsql(Source))
            .AddMutualLearning(ml => ml.UseEntityFrameworkCore<HrContext>())
            .BuildServiceProvider();
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    public ServiceProvider Services { get; }

    private static string Server => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"No server: start this by its command, or set {Variable}.");

    public static async Task<Database> CreateAsync(int maxAutoPrepare)
    {
        var newName = "bench_" + Guid.NewGuid().ToString("N");
        await RunOnServerAsync($"CREATE DATABASE {newName}");
        var settings = new NpgsqlConnectionStringBuilder(Server) { Database = newName, MaxAutoPrepare = maxAutoPrepare };
        var database = new Database(newName, settings.ConnectionString);
        await using var scope = database.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HrContext>().Database.EnsureCreatedAsync();
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Source.DisposeAsync();
        await RunOnServerAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task RunOnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
