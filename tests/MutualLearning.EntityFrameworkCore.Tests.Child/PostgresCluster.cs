using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>A private PostgreSQL server on a loopback port, with its data in a temporary folder. Both go with this process, however it ends.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly PostgresPrograms programs;
    private readonly Undertaker undertaker;
    private readonly string data;
    private readonly int port = FreePort();

    private PostgresCluster(PostgresPrograms programs, string folder)
    {
        this.programs = programs;
        Folder = folder;
        data = Path.Combine(folder, "data");
        undertaker = new Undertaker(folder, programs.Command("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"));
    }

    public string Folder { get; }

    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=hr;Database=postgres;Maximum Pool Size=40";

    public static async Task<PostgresCluster> StartAsync(PostgresPrograms programs)
    {
        var cluster = new PostgresCluster(programs, Directory.CreateTempSubdirectory("mutual-learning-pg-").FullName);
        try
        {
            await programs.GiveAsync(cluster.Folder);
            await programs.RunAsync("initdb", "-D", cluster.data, "-U", "hr", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
            await cluster.StartAsync();
            return cluster;
        }
        catch (Exception)
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the server, anew after <see cref="KillAsync"/>.</summary>
    public Task StartAsync()
    {
        var options = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on -c max_connections=200";
        return programs.RunAsync("pg_ctl", "-D", data, "-l", Path.Combine(Folder, "log"), "-o", options, "-w", "start");
    }

    /// <summary>Kills the server and every process of it at once, as the loss of power would.</summary>
    public async Task KillAsync()
    {
        var lockFile = Path.Combine(data, "postmaster.pid");
        var server = int.Parse(File.ReadLines(lockFile).First(), CultureInfo.InvariantCulture);
        int[] all = [server, .. Processes.ChildrenOf(server)];
        Processes.Kill(all);
        await Processes.GoneAsync(all);

        // Where nobody has yet taken note of its end, its number is still in use, and no other server would start.
        File.Delete(lockFile);
    }

    public ValueTask DisposeAsync() => undertaker.DisposeAsync();

    // Below the ports that the system gives to callers: one who asks for a server that is down could be given its port.
    private static int FreePort()
    {
        while (true)
        {
            try
            {
                var free = RandomNumberGenerator.GetInt32(15_000, 32_000);
                using var listener = new TcpListener(IPAddress.Loopback, free);
                listener.Start();
                return free;
            }
            catch (SocketException)
            {
                // It is taken.
            }
        }
    }
}
