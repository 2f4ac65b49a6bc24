using System;
using System.Linq;

namespace MutualLearning.Streams.Feeds;

/// <summary>How far a handler has got, what it waits for, and which events it left behind.</summary>
/// <param name="Handler">The handler's name.</param>
/// <param name="Revision">How often this was saved; 0 when it never was.</param>
/// <param name="Position">The position of the last event that was handled or parked; 0 before the first.</param>
/// <param name="Retry">The failure of the event after <paramref name="Position"/>, which comes again; null when there is none.</param>
/// <param name="Parked">The events that were given up, in the order in which they were.</param>
/// <remarks>Immutable. Two are the same when their contents are.</remarks>
public sealed record FeedCheckpoint(string Handler, long Revision, long Position, FeedRetry? Retry, ValueList<ParkedEvent> Parked)
{
    /// <summary>The checkpoint of a handler that has not begun.</summary>
    /// <param name="handler">The handler's name: an identifier, as <see cref="Identifier"/> has them.</param>
    /// <returns>Revision 0, position 0, nothing parked.</returns>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public static FeedCheckpoint Start(string handler) =>
        new(Identifier.Check(handler, nameof(handler)), 0, 0, null, ValueList<ParkedEvent>.Empty);

    /// <summary>The checkpoint once an event is handled, for a handler that saves its progress itself, together with its work.</summary>
    /// <param name="position">The event's position.</param>
    /// <returns>What to save; null when the event was handled before, and is not to be handled again.</returns>
    public FeedCheckpoint? After(long position) =>
        position > Position ? Passed(position)
        : Parked.Any(parked => parked.Position == position) ? this with { Parked = Without(position) }
        : null;

    // An event that comes again after its parking, because the position was put back, is parked no longer, or anew.
    internal FeedCheckpoint Passed(long position) => this with { Position = position, Retry = null, Parked = Without(position) };

    internal FeedCheckpoint Parking(ParkedEvent parked) =>
        this with { Position = parked.Position, Retry = null, Parked = Without(parked.Position).Add(parked) };

    private ValueList<ParkedEvent> Without(long position) =>
        Parked.Count == 0 ? Parked : Parked.Where(parked => parked.Position != position);
}
