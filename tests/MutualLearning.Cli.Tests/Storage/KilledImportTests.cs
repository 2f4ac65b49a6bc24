using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Tests.Storage;

/// <summary>A process that imports is killed at some moment: each record is in the store wholly or not at all.</summary>
public sealed class KilledImportTests
{
    private const int Rounds = 6;

    [Fact]
    public async Task AKilledImport_LeavesWholeRecords_AndTheNextOneCompletesIt()
    {
        using var whole = new StoreUse();
        string[] logs = [.. Enumerable.Range(1, 28).Select(day => whole.Write($"2024-02-{day:00}.log", Log(day)))];
        await whole.GoodAsync(["import", .. logs]);
        var expected = await whole.GoodAsync("export", "--json");

        for (var round = 0; round < Rounds; round++)
        {
            using var store = new StoreUse();
            await KillAsync(store, logs, stopAfter: 1 + (round * 4));

            if (File.Exists(store.File) && new FileInfo(store.File).Length > 0)
            {
                foreach (var session in (await store.JsonAsync("export")).GetProperty("sessions").EnumerateArray())
                {
                    session.GetProperty("contributions").GetInt32().Should().Be(41, "a record that is there is there wholly");
                    session.GetProperty("decisions").GetArrayLength().Should().Be(1);
                    session.GetProperty("responsibilities").GetArrayLength().Should().Be(1);
                }
            }

            await store.GoodAsync(["import", .. logs]);
            (await store.GoodAsync("export", "--json")).Should().Be(expected);
        }
    }

    // Kills when so many records were said to be in; the next one is on its way then.
    private static async Task KillAsync(StoreUse store, string[] logs, int stopAfter)
    {
        var stop = TestContext.Current.CancellationToken;
        string[] words = ["exec", Path.Combine(AppContext.BaseDirectory, "MutualLearning.Cli.dll"), "import", "--store", store.File, .. logs];
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        for (var said = 0; said < stopAfter && await process.StandardOutput.ReadLineAsync(stop) is not null; said++)
        {
        }

        process.Kill();
        await process.WaitForExitAsync(stop);
    }

    private static string Log(int day) =>
        string.Concat(Enumerable.Range(0, 40).Select(i => $"10:{i:00} <ana> point {i} of day {day}\n"))
        + "10:41 <ben> PROPOSAL: Go\n10:42 <ana> +1\n10:43 <ben> RESOLVED: Go\n10:44 <ana> ACTION: ben to go\n";
}
