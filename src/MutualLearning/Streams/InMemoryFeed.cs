using System;
using System.Collections.Generic;

namespace MutualLearning.Streams;

/// <summary>All events of an <see cref="InMemoryEventStore"/> in the order of their appends; the position is the place in it.</summary>
/// <remarks>
/// A writer adds while it holds the lock of its stream, so versions ascend. Its own lock is held for one copy only, and is
/// always the inner one.
/// </remarks>
internal sealed class InMemoryFeed
{
    private readonly List<RecordedEvent> events = [];

    /// <summary>Adds events at the end.</summary>
    /// <returns>The place of the first one, from 0.</returns>
    public int Add(RecordedEvent[] records)
    {
        lock (events)
        {
            events.AddRange(records);
            return events.Count - records.Length;
        }
    }

    public void Replace(IEnumerable<(int Place, RecordedEvent Record)> records)
    {
        lock (events)
        {
            foreach (var (place, record) in records)
            {
                events[place] = record;
            }
        }
    }

    public FeedEvent[] Read(long afterPosition, int limit)
    {
        RecordedEvent[] found;
        lock (events)
        {
            found = new RecordedEvent[Math.Max(0, Math.Min(limit, events.Count - afterPosition))];
            events.CopyTo((int)Math.Min(afterPosition, events.Count), found, 0, found.Length);
        }

        var given = new FeedEvent[found.Length];
        for (var i = 0; i < found.Length; i++)
        {
            given[i] = new FeedEvent(afterPosition + i + 1, found[i]);
        }

        return given;
    }
}
