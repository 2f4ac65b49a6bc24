using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>What a look at the feed found.</summary>
/// <param name="Last">The last position, 0 when there is none; null while an event waits for its position.</param>
/// <param name="Places">How far each handler of the host is; one that has not begun is at 0.</param>
internal sealed record FeedState(long? Last, IReadOnlyList<HandlerPlace> Places)
{
    /// <summary>Whether every handler is through.</summary>
    public bool IsIdle => Places.Count == 0 || (Last is { } end && Places.All(p => p.Position >= end));

    /// <summary>Whether an event has failed and comes again.</summary>
    public bool Retries => Places.Any(static p => p.Retries);

    /// <summary>How many positions a handler is behind; null while nobody can say.</summary>
    public long? LagOf(HandlerPlace place) => Last is { } end ? Math.Max(0, end - place.Position) : null;
}
