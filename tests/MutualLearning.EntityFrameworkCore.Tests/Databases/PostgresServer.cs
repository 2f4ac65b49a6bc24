using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>The PostgreSQL server of this run: the one that MUTUALLEARNING_POSTGRES names, or a private one that goes away again.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private string? folder;
    private bool isRunning;

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
            await StartAsync(programs);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isRunning)
        {
            NpgsqlConnection.ClearAllPools();
            await PostgresPrograms.Find()!.RunAsync("pg_ctl", "-D", Path.Combine(folder!, "data"), "-m", "immediate", "-w", "stop");
        }

        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task StartAsync(PostgresPrograms programs)
    {
        folder = Directory.CreateTempSubdirectory("mutual-learning-pg-").FullName;
        await programs.GiveAsync(folder);
        var data = Path.Combine(folder, "data");
        await programs.RunAsync("initdb", "-D", data, "-U", "hr", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        var port = FreePort();
        var options = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on -c max_connections=200";
        await programs.RunAsync("pg_ctl", "-D", data, "-l", Path.Combine(folder, "log"), "-o", options, "-w", "start");
        isRunning = true;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=hr;Database=postgres;Maximum Pool Size=40";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
