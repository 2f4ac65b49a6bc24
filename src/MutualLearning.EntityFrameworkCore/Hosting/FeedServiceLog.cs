using System;
using Microsoft.Extensions.Logging;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>What the feed service tells the log.</summary>
internal static partial class FeedServiceLog
{
    [LoggerMessage(1, LogLevel.Warning, "The feed could not be brought on (failure {Failures} in a row). Next attempt in {Wait}.")]
    public static partial void RunFailed(this ILogger logger, Exception exception, int failures, Duration wait);

    [LoggerMessage(2, LogLevel.Warning, "{Handler} failed at the event after position {Position}, attempt {Attempt}; it comes again at {At}: {Reason}")]
    public static partial void Failed(this ILogger logger, string handler, long position, int attempt, Instant at, string reason);

    [LoggerMessage(3, LogLevel.Error, "{Handler} gave up position {Position}, version {Version} of {Stream}; it is parked: {Reason}")]
    public static partial void Parked(this ILogger logger, string handler, long position, StreamId stream, long version, string reason);

    [LoggerMessage(4, LogLevel.Error, "{Handler} stands still, because {Count} events are parked. Replay or drop them.")]
    public static partial void StandsStill(this ILogger logger, string handler, int count);

    [LoggerMessage(6, LogLevel.Information, "{Count} keys of phases, ballots and erasures that have ended were still there, and are destroyed.")]
    public static partial void Swept(this ILogger logger, int count);

    [LoggerMessage(7, LogLevel.Warning, "{Count} keys were left alone: nobody here can tell whether what they are for has ended.")]
    public static partial void LeftAlone(this ILogger logger, int count);

    [LoggerMessage(8, LogLevel.Warning, "The keys could not be swept (failure {Failures} in a row). Next attempt in {Wait}.")]
    public static partial void SweepFailed(this ILogger logger, Exception exception, int failures, Duration wait);

    [LoggerMessage(9, LogLevel.Error, "The plug-in {Plugin} threw {Stack}")]
    public static partial void PluginThrew(this ILogger logger, string plugin, string stack);

    [LoggerMessage(10, LogLevel.Error, "The plug-in {Plugin} was given up: {Problem}")]
    public static partial void PluginOverran(this ILogger logger, string plugin, string problem);

    [LoggerMessage(5, LogLevel.Debug, "The feed service has stopped.")]
    public static partial void Stopped(this ILogger logger, Exception? exception);
}
