using System;
#if NET
using System.Diagnostics;
#endif

namespace MutualLearning.Streams;

/// <summary>What is told of one command while it is handled: a span, unless it would show when somebody acted in secret, and counts. Nothing on netstandard2.0.</summary>
internal struct CommandSpan : IDisposable
{
#if NET
    private readonly string slice;
    private readonly string command;
    private Activity? activity;
    private bool isTold;

    private CommandSpan(string slice, string command, Activity? activity) => (this.slice, this.command, this.activity) = (slice, command, activity);

    /// <summary>Begins, when a command is about to be decided.</summary>
    /// <param name="slice">The kind of the stream.</param>
    /// <param name="command">The type of the command.</param>
    /// <param name="isSecret">Whether its time must not be told.</param>
    public static CommandSpan Begin(string slice, Type command, bool isSecret) =>
        new(slice, command.Name, isSecret ? null : Telemetry.Start(slice, command.Name));

    /// <summary>Says that another writer was faster, and that the command is decided again.</summary>
    public readonly void Retried() => Telemetry.CountRetry(slice);

    /// <summary>Says how it ended.</summary>
    public Result<T> End<T>(Result<T> result)
        where T : class
    {
        Tell(result.IsAccepted ? Telemetry.Accepted : Telemetry.Refused, result.IsAccepted ? null : result.Refusal.Code);
        return result;
    }

    /// <summary>Says that it failed, where nothing else was said.</summary>
    public void Dispose()
    {
        if (!isTold && slice is not null)
        {
            Tell(Telemetry.Failed, null);
        }
    }

    private void Tell(string outcome, string? code)
    {
        isTold = true;
        Telemetry.End(activity, slice, command, outcome, code);
        activity = null;
    }
#else
    public static CommandSpan Begin(string slice, Type command, bool isSecret) => default;

    public readonly void Retried()
    {
    }

    public readonly Result<T> End<T>(Result<T> result)
        where T : class => result;

    public readonly void Dispose()
    {
    }
#endif
}
