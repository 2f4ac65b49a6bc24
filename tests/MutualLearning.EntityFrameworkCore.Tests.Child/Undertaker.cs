using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>
/// A shell that waits until this process closes a pipe, or dies, and then runs a command and removes a folder. In a session of
/// its own, so that what ends the tests from the keyboard does not end it.
/// </summary>
internal sealed class Undertaker : IAsyncDisposable
{
    private readonly Process shell;

    public Undertaker(string folder, IReadOnlyList<string> command)
    {
        const string Script = "folder=$1; shift; read -r end; \"$@\"; rm -rf \"$folder\"";
        shell = Process.Start(new ProcessStartInfo(
            "setsid", ["sh", "-c", "exec >/dev/null 2>&1; " + Script, "sh", folder, .. command])
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        })!;
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }
}
