using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>A PostgreSQL server of its own is killed with all its processes at random moments, and started again.</summary>
public sealed class ServerCrashTests(OwnPostgres database, ITestOutputHelper output) : IClassFixture<OwnPostgres>
{
    private const int Kills = 20;

    private readonly Work work = new("survivor");
    private int acknowledged;
    private int sentAgain;

    [Fact]
    public async Task NothingAcknowledgedIsLost_AndACommandSentAgainIsAppliedOnce()
    {
        database.NewContext().Dispose();
        var seed = (ulong)Environment.TickCount64;
        output.WriteLine($"seed {seed}");
        var random = new SplitMix64(seed);
        using var end = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(end.Token));
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                await Task.Delay(random.Next(120));
                var before = Volatile.Read(ref acknowledged);
                await database.Cluster.KillAsync();
                await database.Cluster.StartAsync();
                await AcknowledgedAsync(before + 1, writing);
            }
        }
        finally
        {
            await end.CancelAsync();
            await writing;
        }

        await WorkCheck.HoldsAsync(database, work, acknowledged, $"after {Kills} kills of seed {seed}");
        output.WriteLine($"{acknowledged} commands acknowledged, sent again {sentAgain} times");
        sentAgain.Should().BePositive("some command was under way when the server was killed");
    }

    // In the order of the commands, each sent under its id until the server says that it is done.
    private async Task WriteAsync(CancellationToken end)
    {
        await using var application = Appending.Application(database.Provider, database.ConnectionString);
        while (!end.IsCancellationRequested)
        {
            await using var scope = application.CreateAsyncScope();
            try
            {
                await work.DoAsync(
                    acknowledged + 1,
                    scope.ServiceProvider.GetRequiredService<IEventStore>(),
                    scope.ServiceProvider.GetRequiredService<IResponsibilities>());
                Interlocked.Increment(ref acknowledged);
            }
            catch (EfDatabaseException)
            {
                sentAgain++;
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    private async Task AcknowledgedAsync(int number, Task writing)
    {
        while (Volatile.Read(ref acknowledged) < number && !writing.IsCompleted)
        {
            await Task.Delay(5);
        }
    }
}
