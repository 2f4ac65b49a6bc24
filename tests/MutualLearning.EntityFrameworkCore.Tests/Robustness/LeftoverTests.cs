using System;
using System.IO;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>The private server of the tests leaves nothing behind.</summary>
public sealed class LeftoverTests
{
    [Fact]
    public async Task AServerAndItsData_GoWithTheProcessThatStartedThem_EvenWhenItIsKilled()
    {
        Assert.SkipWhen(PostgresPrograms.Find() is null, "A private PostgreSQL server: NOT RUN. initdb is not installed here.");
        using var child = new ChildProcess("cluster");
        var folder = (await child.HearAsync())!;
        Directory.Exists(Path.Combine(folder, "data", "base")).Should().BeTrue(await child.ErrorAsync());
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
