using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace MutualLearning.Cli.Shell;

/// <summary>Ends the process when the system asks for it: in good order where the work looks at its token, and otherwise soon.</summary>
internal sealed class Ending : IDisposable
{
    // Within a second, with what a busy machine needs beside it.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource stop = new();
    private int code;

    /// <summary>Is cancelled at the first signal.</summary>
    public CancellationToken Token => stop.Token;

    /// <summary>The first signal asks for an orderly end, which comes by itself or is made soon; a second one is left to the system.</summary>
    public void OnSignal(PosixSignalContext signal)
    {
        if (Interlocked.CompareExchange(ref code, signal.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Cancelled, 0) != 0)
        {
            return;
        }

        signal.Cancel = true;

        // Neither waits for a thread of the pool, all of which may be at work.
        new Thread(EndSoon) { IsBackground = true }.Start();
        stop.Cancel();
    }

    /// <summary>What the process says when it ends: that it was told to, where it was cancelled.</summary>
    public int CodeOr(int done) => done == ExitCode.Cancelled && code != 0 ? code : done;

    public void Dispose() => stop.Dispose();

    private void EndSoon()
    {
        Thread.Sleep(Grace);
        OutputFile.DeleteUnfinished();
        Environment.Exit(code);
    }
}
