using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>How far one feed handler has got, as the table keeps it. For queries of the host; only the library writes it.</summary>
public sealed class FeedCheckpointRow
{
    private FeedCheckpointRow()
    {
    }

    /// <summary>The handler's name.</summary>
    public string Handler { get; private set; } = string.Empty;

    /// <summary>How often this was saved, from 1.</summary>
    public long Revision { get; private set; }

    /// <summary>The position of the last event that was handled or parked; 0 before the first.</summary>
    public long Position { get; private set; }

    /// <summary>How often the next event has failed; null when it has not.</summary>
    public int? RetryAttempts { get; private set; }

    /// <summary>From when the next event may come again, to 100 nanoseconds; null when it has not failed.</summary>
    public Instant? RetryAt { get; private set; }

    /// <summary>Why the next event failed last; null when it has not.</summary>
    public string? RetryReason { get; private set; }

    /// <summary>
    /// The parked events, a JSON array of objects with <c>position</c>, <c>tenant</c>, <c>kind</c>, <c>stream</c>, <c>version</c>,
    /// <c>at</c> and <c>reason</c>; <c>[]</c> when there is none.
    /// </summary>
    public string Parked { get; private set; } = string.Empty;
}
