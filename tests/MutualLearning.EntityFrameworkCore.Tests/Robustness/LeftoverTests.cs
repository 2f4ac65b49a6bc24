using System;
using System.IO;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>The private server of the tests, and the processes that they start, leave nothing behind.</summary>
public sealed class LeftoverTests(SqliteFile database) : IClassFixture<SqliteFile>
{
    [Fact]
    public async Task AProcessThatAppends_EndsWithItsParent()
    {
        using var child = new ChildProcess("append", database.Provider, database.ConnectionString);
        await child.ReadyAsync();
        await child.GoAsync("orphan");
        await child.HearAsync();
        child.Leave();
        (await child.RestAsync().WaitAsync(TimeSpan.FromSeconds(60))).Should().NotBeNull();
    }

    [Fact]
    public async Task AServerAndItsData_GoWithTheProcessThatStartedThem_EvenWhenItIsKilled()
    {
        Assert.SkipWhen(PostgresPrograms.Find() is null, "A private PostgreSQL server: NOT RUN. initdb is not installed here.");
        using var child = new ChildProcess("cluster");
        var folder = await child.HearAsync() ?? throw new InvalidOperationException("The child said nothing: " + await child.ErrorAsync());
        Directory.Exists(Path.Combine(folder, "data", "base")).Should().BeTrue();
        var server = int.Parse(
            (await File.ReadAllLinesAsync(Path.Combine(folder, "data", "postmaster.pid")))[0],
            System.Globalization.CultureInfo.InvariantCulture);

        child.Kill();

        using var limit = new System.Threading.CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Directory.Exists(folder))
        {
            await Task.Delay(20, limit.Token);
        }

        await Processes.GoneAsync([server]).WaitAsync(limit.Token);
    }
}
