using System;
using System.Threading;

namespace MutualLearning.Streams;

/// <summary>One call of a plug-in on a thread that can be given up.</summary>
#pragma warning disable CA1001 // Without a wait handle there is nothing to free, and whoever is given up may still want to signal.
internal abstract class PluginJob(GivenUpCalls givenUp)
#pragma warning restore CA1001
{
    private const int Spins = 50;
    private const int IsRunning = 0;
    private const int HasEnded = 1;
    private const int IsGivenUp = 2;

    private readonly ExecutionContext? context = ExecutionContext.Capture();
    private readonly ManualResetEventSlim ended = new(false, Spins);
    private int state;

    /// <summary>Makes the call, with the culture and all else that flows from who asked.</summary>
    /// <returns>False when nobody waits for its end any more.</returns>
    public bool Run()
    {
        if (context is null)
        {
            Call();
        }
        else
        {
            ExecutionContext.Run(context, static job => ((PluginJob)job!).Call(), this);
        }

        if (Interlocked.CompareExchange(ref state, HasEnded, IsRunning) == IsRunning)
        {
            return true;
        }

        givenUp.Add(-1);
        return false;
    }

    /// <summary>Says to who waits that it has ended.</summary>
    public void Signal() => ended.Set();

    /// <summary>Waits for the end, and gives it up where it does not come.</summary>
    /// <returns>Whether it has ended.</returns>
    public bool Wait(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            if (ended.Wait(time, cancellationToken))
            {
                return true;
            }
        }
        catch (OperationCanceledException)
        {
            // It is given up as one that is late.
        }

        givenUp.Add(1);
        if (Interlocked.CompareExchange(ref state, IsGivenUp, IsRunning) == IsRunning)
        {
            return false;
        }

        givenUp.Add(-1);
        return true;
    }

    protected abstract void Call();
}
