using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Streams;

/// <summary>One stream of <see cref="InMemoryEventStore"/>. The caller holds <see cref="Lock"/> for every call.</summary>
internal sealed class InMemoryStream
{
    private readonly List<RecordedEvent> events = [];
    private readonly List<int> places = [];
    private readonly HashSet<string> commands = new(StringComparer.Ordinal);

    public object Lock => events;

    public bool Exists => events.Count > 0;

    public IReadOnlyList<RecordedEvent> Read(long afterVersion) =>
        afterVersion >= events.Count ? [] : events.GetRange((int)afterVersion, events.Count - (int)afterVersion);

    public AppendResult Check(Append append) =>
        commands.Contains(append.Command.Value) ? AppendResult.CommandAlreadyApplied
        : events.Count != append.ExpectedVersion ? AppendResult.VersionConflict
        : AppendResult.Appended;

    /// <summary>All of them first, so that a list that fails half-way leaves nothing behind.</summary>
    public static RecordedEvent[] Records(Append append) =>
        [.. append.Events.Select((body, i) => new RecordedEvent(append.Stream, append.ExpectedVersion + i + 1, append.Command, body))];

    /// <summary>Whether every event to be replaced is of the type that replaces it.</summary>
    public bool Fits(Rewrite rewrite) => rewrite.Bodies.All(b => events[(int)b.Key - 1].Body.GetType() == b.Value.GetType());

    public void Write(RecordedEvent[] records, int firstPlace)
    {
        commands.Add(records[0].Command.Value);
        events.AddRange(records);
        places.AddRange(Enumerable.Range(firstPlace, records.Length));
    }

    /// <summary>Replaces the content of an event.</summary>
    /// <returns>The new record, and its place in the feed.</returns>
    public (int Place, RecordedEvent Record) Replace(long version, object body)
    {
        var index = (int)version - 1;
        var before = events[index];
        events[index] = new RecordedEvent(before.Stream, before.Version, before.Command, body);
        return (places[index], events[index]);
    }
}
