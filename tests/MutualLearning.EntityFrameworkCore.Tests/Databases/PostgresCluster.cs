using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Npgsql;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>A private PostgreSQL cluster in a temporary folder, on a loopback port; the benchmarks use it too.</summary>
internal sealed class PostgresCluster(PostgresPrograms programs) : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mutual-learning-pg-").FullName;
    private bool isRunning;

    public string ConnectionString { get; private set; } = string.Empty;

    private string Data => Path.Combine(folder, "data");

    public async Task StartAsync()
    {
        await programs.GiveAsync(folder);
        await programs.RunAsync("initdb", "-D", Data, "-U", "hr", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        var port = FreePort();
        var options = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on -c max_connections=200";
        await programs.RunAsync("pg_ctl", "-D", Data, "-l", Path.Combine(folder, "log"), "-o", options, "-w", "start");
        isRunning = true;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=hr;Database=postgres;Maximum Pool Size=40";
    }

    public async ValueTask DisposeAsync()
    {
        if (isRunning)
        {
            NpgsqlConnection.ClearAllPools();
            await programs.RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
