using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Child;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>Another process that works on a database, and says what it has done. It is killed at the end, if not before.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    public ChildProcess(params string[] arguments)
    {
        var program = Path.ChangeExtension(typeof(Work).Assembly.Location, null);
        process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>Waits until it is ready.</summary>
    public async Task ReadyAsync() => (await HearAsync()).Should().Be("ready", await ErrorAsync());

    /// <summary>Lets it begin.</summary>
    public async Task GoAsync(string name)
    {
        await process.StandardInput.WriteLineAsync(name);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>The next line it says; null when it has ended.</summary>
    public async Task<string?> HearAsync() => await process.StandardOutput.ReadLineAsync();

    /// <summary>Says nothing more, as a parent that has gone.</summary>
    public void Leave() => process.StandardInput.Close();

    /// <summary>Sends SIGKILL.</summary>
    public void Kill() => process.Kill();

    /// <summary>What it had said and nobody had heard yet, when it ends.</summary>
    public async Task<IReadOnlyList<string>> RestAsync()
    {
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What it complained of; empty while it runs.</summary>
    public async Task<string> ErrorAsync() => process.HasExited ? await process.StandardError.ReadToEndAsync() : string.Empty;

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
