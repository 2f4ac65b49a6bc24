using NodaTime;

namespace MutualLearning.Streams.Feeds;

/// <summary>An event that a handler gave up after several failures, or that cannot be read, until somebody replays or drops it.</summary>
/// <param name="Position">The event's place in the feed.</param>
/// <param name="Stream">The event's stream.</param>
/// <param name="Version">The event's version in its stream.</param>
/// <param name="At">When it failed last.</param>
/// <param name="Reason">Why: the type and the message of the exception and of its causes, at most <see cref="MaxReasonLength"/> characters.</param>
/// <remarks>It holds no copy of the event, so that what is erased from the store is not kept here.</remarks>
public sealed record ParkedEvent(long Position, StreamId Stream, long Version, Instant At, string Reason)
{
    /// <summary>The greatest length of a reason, in UTF-16 code units. What is longer is cut.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>
    /// Whether the event itself cannot be read, so that no handler was asked. It is parked at once, and does not count among those that
    /// hold a handler up. A handler failed unless set.
    /// </summary>
    public bool IsUnreadable { get; init; }
}
