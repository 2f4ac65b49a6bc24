using System;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;

namespace MutualLearning.Streams;

/// <summary>Calls plug-ins so that whatever they do, the caller goes on: those of a host on a thread that can be given up, those of the library directly.</summary>
/// <remarks>
/// .NET cannot end a thread. One that overran is given up and goes on by itself; so that calls again and again do not take all cores, a
/// plug-in with as many calls given up as <see cref="MostGivenUp"/> is not asked until one of them ends. That is state of the process,
/// because threads are.
/// </remarks>
internal static class PluginCalls
{
    /// <summary>How many calls of one plug-in may be given up and still run.</summary>
    public const int MostGivenUp = 2;

    private static readonly ConditionalWeakTable<object, GivenUpCalls> Running = new();

    private static Assembly? wing;

    /// <summary>Whether code is a host's: only such code is waited for on another thread.</summary>
    public static bool IsForeign(object plugin) => plugin.GetType().Assembly is var assembly && assembly != typeof(PluginCalls).Assembly && !IsWing(assembly);

    /// <summary>Calls a plug-in.</summary>
    /// <param name="plugin">The plug-in.</param>
    /// <param name="patience">How long the run waits.</param>
    /// <param name="cancellationToken">Ends the waiting early.</param>
    /// <param name="call">Asks it.</param>
    /// <param name="isAnswer">Whether an exception is an answer that the caller wants to see; none is unless set.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PluginAnswer<T> Try<T>(
        object plugin, PluginPatience patience, CancellationToken cancellationToken, Func<T> call, Func<Exception, bool>? isAnswer = null)
    {
        try
        {
            return IsForeign(plugin) && PluginWorker.IsPossible
                ? Wait(plugin, patience, cancellationToken, call)
                : new(PluginEnd.Answered, call(), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A plug-in may throw anything.
        catch (Exception error) when (isAnswer is null || !isAnswer(error))
#pragma warning restore CA1031
        {
            PluginLog.Log.Threw(plugin, error);
            return new(PluginEnd.Threw, default, new Refusal(PluginProblems.Threw, PlainText.Short(error.GetType().Name)));
        }
    }

    // The voting rules are of the library, in a package of their own.
    private static bool IsWing(Assembly assembly)
    {
        if (assembly == Volatile.Read(ref wing))
        {
            return true;
        }

        var isWing = string.Equals(assembly.GetName().Name, "MutualLearning.Voting", StringComparison.Ordinal);
        Volatile.Write(ref wing, isWing ? assembly : wing);
        return isWing;
    }

    private static PluginAnswer<T> Wait<T>(object plugin, PluginPatience patience, CancellationToken cancellationToken, Func<T> call)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var givenUp = Running.GetOrCreateValue(plugin);
        if (patience.HasOverrun(plugin) || givenUp.Count >= MostGivenUp)
        {
            return Overran<T>(plugin, PluginProblems.StillRunning);
        }

        var job = new PluginJob<T>(call, givenUp);
        var time = patience.Wait;
        if (PluginWorker.Run(job, time, cancellationToken))
        {
            return new(PluginEnd.Answered, job.Result(), null);
        }

        cancellationToken.ThrowIfCancellationRequested();
        patience.Overran(plugin);
        return Overran<T>(plugin, new(PluginProblems.TooSlow, time.TotalSeconds.ToString(CultureInfo.InvariantCulture)));
    }

    private static PluginAnswer<T> Overran<T>(object plugin, Refusal cause)
    {
        PluginLog.Log.Overran(plugin, cause.Message);
        return new(PluginEnd.Overran, default, cause);
    }
}
