using System;
using Ardalis.GuardClauses;
using NodaTime;

namespace MutualLearning.Streams.Feeds;

/// <summary>How a <see cref="FeedRunner"/> works. Register one with the services to change it.</summary>
/// <remarks>Immutable. With the defaults an event that always fails holds its handler up for about two minutes.</remarks>
public sealed record FeedOptions
{
    /// <summary>How many events a handler is given in one turn; at least 1, 100 unless said. A crash repeats at most so many.</summary>
    /// <exception cref="ArgumentException">It is less than 1.</exception>
    public int BatchSize { get; init => field = Guard.Against.NegativeOrZero(value); } = 100;

    /// <summary>How often an event may fail before it is parked; 1 to 100, 8 unless said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not in the range.</exception>
    public int MaxAttempts { get; init => field = Guard.Against.OutOfRange(value, nameof(MaxAttempts), 1, 100); } = 8;

    /// <summary>
    /// How long an event waits after its first failure; zero to an hour, a second unless said. Every failure doubles it, up to an
    /// hour.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not in the range.</exception>
    public Duration FirstDelay
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(FirstDelay), Duration.Zero, LongestDelay);
    } = Duration.FromSeconds(1);

    /// <summary>
    /// How many events a handler may have parked; at least 1, 100 unless said. A handler with so many stands still: it is the
    /// handler that fails then, or what it needs, and not the events. Events that cannot be read do not count.
    /// </summary>
    /// <exception cref="ArgumentException">It is less than 1.</exception>
    public int MaxParked { get; init => field = Guard.Against.NegativeOrZero(value); } = 100;

    private static Duration LongestDelay => Duration.FromHours(1);

    internal Duration DelayAfter(int attempts)
    {
        var delay = FirstDelay;
        for (var i = 1; i < attempts && delay < LongestDelay; i++)
        {
            delay = Duration.Min(delay + delay, LongestDelay);
        }

        return delay;
    }
}
