using Ardalis.GuardClauses;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>How the feed service of a host works. What a runner does in one run is in <see cref="Streams.Feeds.FeedOptions"/>.</summary>
public sealed class FeedServiceOptions
{
    private static readonly Duration Shortest = Duration.FromMilliseconds(1);
    private static readonly Duration Longest = Duration.FromDays(1);

    /// <summary>
    /// How long to wait when there was nothing to do; a millisecond to a day, a second unless said. Each further time that there is nothing
    /// doubles it, up to <see cref="LongestPollingInterval"/>; an event, and an append of this process, brings it back.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">It is not in the range.</exception>
    public Duration PollingInterval
    {
        get;
        set => field = Guard.Against.OutOfRange(value, nameof(PollingInterval), Shortest, Longest);
    } = Duration.FromSeconds(1);

    /// <summary>
    /// How long to wait at most while nothing happens: so late may the events of another process be noticed; a millisecond to a day, five
    /// seconds unless said. Where it is not longer than <see cref="PollingInterval"/>, every wait is that.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">It is not in the range.</exception>
    public Duration LongestPollingInterval
    {
        get;
        set => field = Guard.Against.OutOfRange(value, nameof(LongestPollingInterval), Shortest, Longest);
    } = Duration.FromSeconds(5);

    /// <summary>How many events a handler may be behind before <see cref="FeedHealthCheck"/> calls it unhealthy; at least 0, a thousand unless said.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">It is not in the range.</exception>
    public int HealthyLag
    {
        get;
        set => field = Guard.Against.OutOfRange(value, nameof(HealthyLag), 0, 1_000_000);
    } = 1_000;

    /// <summary>How long to wait from one sweep of the keys to the next; the first is at the start. A millisecond to a day, ten minutes unless said.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">It is not in the range.</exception>
    public Duration KeySweepInterval
    {
        get;
        set => field = Guard.Against.OutOfRange(value, nameof(KeySweepInterval), Shortest, Longest);
    } = Duration.FromMinutes(10);

    /// <summary>
    /// How long to wait at most after a failure of the database; a millisecond to a day, a minute unless said. The first wait is
    /// the polling interval, and every further failure doubles it.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">It is not in the range.</exception>
    public Duration LongestBackOff
    {
        get;
        set => field = Guard.Against.OutOfRange(value, nameof(LongestBackOff), Shortest, Longest);
    } = Duration.FromMinutes(1);

    internal Duration WaitAfter(int failures) => Doubled(failures, LongestBackOff);

    internal Duration WaitWhileIdle(int times) => Doubled(times, Duration.Max(PollingInterval, LongestPollingInterval));

    private Duration Doubled(int times, Duration longest)
    {
        var wait = PollingInterval;
        for (var i = 1; i < times && wait < longest; i++)
        {
            wait += wait;
        }

        return Duration.Min(wait, longest);
    }
}
