using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using MutualLearning.Cli.Shell;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>The command as a process of its own: its exit code and its bytes.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Process_Json_IsTheSameInUtf8WithoutAMark()
    {
        var (code, bytes, error) = await RunAsync("review", RealRun.Sample, "--aliases", RealRun.People, "--json");

        (code, error).Should().Be((0, string.Empty));
        bytes[0].Should().Be((byte)'{');
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).Should().Be(
            (await RealRun.Async("review", RealRun.Sample, "--aliases", RealRun.People, "--json")).Out);
    }

    [Fact]
    public async Task Process_AMissingFile_ExitsWith2AndWritesNothing()
    {
        var (code, bytes, error) = await RunAsync("review", "missing.log");

        (code, bytes.Length).Should().Be((2, 0));
        error.Trim().Should().Be("mutual-learning: missing.log: no such file");
    }

    private static async Task<(int Code, byte[] Out, string Error)> RunAsync(params string[] args)
    {
        var stop = TestContext.Current.CancellationToken;
        string[] words = ["exec", Path.Combine(AppContext.BaseDirectory, "MutualLearning.Cli.dll"), .. args];
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync(stop);
        await process.StandardOutput.BaseStream.CopyToAsync(output, stop);
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, output.ToArray(), await error);
    }
}
