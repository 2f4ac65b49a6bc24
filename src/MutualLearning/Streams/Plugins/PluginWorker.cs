using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;

namespace MutualLearning.Streams;

/// <summary>A thread that calls plug-ins, one after the other; not of the thread pool, which may be busy with those who wait.</summary>
#pragma warning disable CA1001 // It lives as long as its thread.
internal sealed class PluginWorker
#pragma warning restore CA1001
{
    private const int MostIdle = 16;

    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(20);
    private static readonly List<PluginWorker> Idle = [];

    private readonly SemaphoreSlim wake = new(0);
    private readonly Thread thread;
    private PluginJob? job;

    private PluginWorker() => thread = new Thread(Live) { IsBackground = true, Name = "MutualLearning plug-in" };

    /// <summary>Whether there are threads; a browser has one only.</summary>
    public static bool IsPossible { get; } = !RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));

    /// <summary>Runs a job.</summary>
    /// <returns>Whether it ended in time; false too when the token was cancelled. Then the thread is left to itself.</returns>
    public static bool Run(PluginJob job, TimeSpan time, CancellationToken cancellationToken)
    {
        var worker = Take();
        worker.job = job;
        worker.wake.Release();
        if (job.Wait(time, cancellationToken))
        {
            return true;
        }

        worker.thread.Priority = ThreadPriority.Lowest;
        return false;
    }

    private static PluginWorker Take()
    {
        lock (Idle)
        {
            if (Idle.Count > 0)
            {
                var last = Idle[Idle.Count - 1];
                Idle.RemoveAt(Idle.Count - 1);
                return last;
            }
        }

        var worker = new PluginWorker();

        if (ExecutionContext.IsFlowSuppressed())
        {
            worker.thread.Start();
            return worker;
        }

        // What flows from who asks comes with each job, not with the thread.
        using var suppressed = ExecutionContext.SuppressFlow();
        worker.thread.Start();
        return worker;
    }

    private void Live()
    {
        while (wake.Wait(IdleTime) || !Leave())
        {
            if (job is not { } next)
            {
                continue;
            }

            job = null;
            var goesOn = next.Run() && Rest();
            next.Signal();
            if (!goesOn)
            {
                return;
            }
        }
    }

    private bool Rest()
    {
        lock (Idle)
        {
            if (Idle.Count >= MostIdle)
            {
                return false;
            }

            Idle.Add(this);
            return true;
        }
    }

    // Whoever is not among the idle was just taken, and is about to be woken.
    private bool Leave()
    {
        lock (Idle)
        {
            return Idle.Remove(this);
        }
    }
}
