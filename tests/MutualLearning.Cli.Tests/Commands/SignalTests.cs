using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Tests.Storage;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>The command as a process that is told to end while it works; before, some went on for minutes.</summary>
public sealed class SignalTests
{
    // An end takes less than a second; what is waited here is what a busy machine may need to notice.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, int> Signals => new() { { "TERM", 143 }, { "INT", 130 } };

    [Theory]
    [MemberData(nameof(Signals))]
    public async Task Tally_Ends_InTheMiddleOfACount(string signal, int expected)
    {
        SkipWithout(signal);

        using var files = new StoreUse();
        var ballots = files.Write("hard.csv", Ballots());
        using var process = Start("tally", ballots, "--rule", "lexcc", "--seats", "10", "--work", "2000000000", "--certificate", files.Path("proof.json"));
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        process.HasExited.Should().BeFalse("it counts");

        (await EndAsync(process, signal)).Should().Be(expected);

        Directory.GetFiles(files.Path(string.Empty)).Should().Equal(ballots);
    }

    [Theory]
    [MemberData(nameof(Signals))]
    public async Task PracticeRun_Ends_InTheMiddleOfASession(string signal, int expected)
    {
        SkipWithout(signal);

        using var process = Start("practice", "run", "retrospective", "--auto", "--speed", "1");
        (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().NotBeNull();

        (await EndAsync(process, signal)).Should().Be(expected);
    }

    [Fact]
    public async Task Import_EndsBetweenRecords_AndTheNextOneCompletesIt()
    {
        SkipWithout("TERM");

        using var store = new StoreUse();
        string[] logs = [.. Enumerable.Range(1, 28).Select(day => store.Write($"2024-02-{day:00}.log", Log(day)))];
        using var process = Start(["import", "--store", store.File, .. logs]);
        (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().NotBeNull();

        (await EndAsync(process, "TERM")).Should().Be(143);

        foreach (var session in (await store.JsonAsync("export")).GetProperty("sessions").EnumerateArray())
        {
            session.GetProperty("contributions").GetInt32().Should().Be(41, "a record that is there is there wholly");
        }

        await store.GoodAsync(["import", .. logs]);
    }

    // Whoever starts the tests with "nohup" or "&" makes them and their children deaf to Ctrl+C.
    private static void SkipWithout(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        const string Status = "/proc/self/status";
        var ignored = File.Exists(Status)
            ? File.ReadLines(Status).Where(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)).Select(line => Convert.ToInt64(line[7..].Trim(), 16)).FirstOrDefault()
            : 0;
        Assert.SkipWhen(signal == "INT" && (ignored & 2) != 0, "The tests were started where SIGINT is ignored (nohup, &).");
    }

    private static Process Start(params string[] args)
    {
        string[] words = ["exec", Path.Combine(AppContext.BaseDirectory, "MutualLearning.Cli.dll"), .. args];
        return Process.Start(new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
    }

    private static async Task<int> EndAsync(Process process, string signal)
    {
        var stop = TestContext.Current.CancellationToken;
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(stop);
        var rest = Task.WhenAll(process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop).WaitAsync(Patience, stop);
        await rest;
        return process.ExitCode;
    }

    // 200 approvals of 40 options without any structure.
    private static string Ballots()
    {
        var random = new Random(5);
        var text = new StringBuilder("approval," + string.Join(",", Enumerable.Range(0, 40).Select(option => $"o{option}")) + "\n");
        for (var voter = 0; voter < 200; voter++)
        {
            text.Append("1," + string.Join(",", Enumerable.Range(0, 40).Select(_ => random.Next(10) < 3 ? "1" : "0")) + "\n");
        }

        return text.ToString();
    }

    private static string Log(int day) =>
        string.Concat(Enumerable.Range(0, 40).Select(i => $"10:{i:00} <ana> point {i} of day {day}\n"))
        + "10:41 <ben> PROPOSAL: Go\n10:42 <ana> +1\n10:43 <ben> RESOLVED: Go\n10:44 <ana> ACTION: ben to go\n";
}
