using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>An event as a feed gives it: with its place among the events of all streams and tenants.</summary>
/// <remarks>Immutable.</remarks>
public sealed class FeedEvent
{
    /// <summary>Makes the pair.</summary>
    /// <param name="position">The place, from 1.</param>
    /// <param name="recorded">The event, with its stream and its version.</param>
    public FeedEvent(long position, RecordedEvent recorded)
    {
        Position = Guard.Against.NegativeOrZero(position);
        Event = Guard.Against.Null(recorded);
    }

    /// <summary>The place among all events, from 1. Places may be left out; the one given to an event never changes.</summary>
    public long Position { get; }

    /// <summary>The event, with its stream and its version.</summary>
    public RecordedEvent Event { get; }
}
