using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>The port that gives all events of a store, of every tenant and stream, in one order.</summary>
/// <remarks>
/// What a reader may rely on while others append: positions ascend strictly; every event has one, and it never changes; the
/// events of one stream ascend by version; and once an event has been given, no event ever appears at or before its position.
/// So who remembers the last position and reads on misses nothing and gets nothing twice. An implementation that numbers rows
/// as they are inserted breaks this: the lower number may be committed later. Number what is committed. Safe for use by many threads.
/// </remarks>
public interface IEventFeed
{
    /// <summary>Reads on from a place.</summary>
    /// <param name="afterPosition">The position after which to begin: 0 for the first event.</param>
    /// <param name="limit">How many events to give at most; at least 1.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The events in order; empty only when none stands after that position now.</returns>
    Task<IReadOnlyList<FeedEvent>> ReadAsync(long afterPosition, int limit, CancellationToken cancellationToken);
}
