using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using NodaTime;

namespace MutualLearning.Streams;

/// <summary>How long one run waits for plug-ins: for each call so long, after an overrun half of that, and never twice for the one that overran.</summary>
internal sealed class PluginPatience(Duration time)
{
    /// <summary>What a call of a plug-in may take unless a host says otherwise.</summary>
    public static readonly Duration DefaultTime = Duration.FromSeconds(5);

    // So long at least: otherwise some bad ones take a good one away.
    private static readonly Duration Least = Duration.FromMilliseconds(100);

    private readonly HashSet<object> overran = [];

    /// <summary>A time that a host may set.</summary>
    public static Duration Checked(Duration time) => time > Duration.Zero && time <= Duration.FromDays(1)
        ? time
        : throw new ArgumentOutOfRangeException(nameof(time), "A plug-in may take more than no time, and at most a day.");

    /// <summary>What a call may take now.</summary>
    public Duration Time { get; private set; } = time;

    /// <summary>Whether a plug-in overran in this run.</summary>
    public bool HasOverrun(object plugin)
    {
        lock (overran)
        {
            return overran.Contains(plugin);
        }
    }

    public void Overran(object plugin)
    {
        lock (overran)
        {
            overran.Add(plugin);
            Time = Duration.Max(Time / 2, Duration.Min(Least, Time));
        }
    }

    // Whoever steps through a plug-in is not hurried.
    public TimeSpan Wait => Debugger.IsAttached ? Timeout.InfiniteTimeSpan : Time.ToTimeSpan();
}
