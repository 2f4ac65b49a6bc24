using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Streams;

/// <summary>One stream of <see cref="InMemoryEventStore"/>. The caller holds <see cref="Lock"/> for every call.</summary>
internal sealed class InMemoryStream
{
    private readonly List<RecordedEvent> events = [];
    private readonly HashSet<CommandId> commands = [];

    public object Lock => events;

    public bool Exists => events.Count > 0;

    public IReadOnlyList<RecordedEvent> Read(long afterVersion) =>
        afterVersion >= events.Count ? [] : events.GetRange((int)afterVersion, events.Count - (int)afterVersion);

    public AppendResult Check(Append append) =>
        commands.Contains(append.Command) ? AppendResult.CommandAlreadyApplied
        : events.Count != append.ExpectedVersion ? AppendResult.VersionConflict
        : AppendResult.Appended;

    /// <summary>All of them first, so that a list that fails half-way leaves nothing behind.</summary>
    public static RecordedEvent[] Records(Append append) =>
        [.. append.Events.Select((body, i) => new RecordedEvent(append.Stream, append.ExpectedVersion + i + 1, append.Command, body))];

    public void Write(RecordedEvent[] records)
    {
        commands.Add(records[0].Command);
        events.AddRange(records);
    }
}
