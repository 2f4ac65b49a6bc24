using System;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>The PostgreSQL server of this run: the one that MUTUALLEARNING_POSTGRES names, or a private one that goes away again.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private PostgresCluster? own;

    /// <summary>Why there is no server; null when there is one.</summary>
    public string? SkipReason { get; private set; }

    public string ConnectionString { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("MUTUALLEARNING_POSTGRES") is { Length: > 0 } given)
        {
            ConnectionString = given;
        }
        else if (PostgresPrograms.Find() is not { } programs)
        {
            SkipReason = "PostgreSQL: NOT RUN. Neither MUTUALLEARNING_POSTGRES is set nor is initdb installed.";
        }
        else
        {
            own = await PostgresCluster.StartAsync(programs);
            ConnectionString = own.ConnectionString;
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await (own?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
