using System;
using System.Collections.Generic;

namespace MutualLearning.Streams;

/// <summary>A stream on the way from its beginning, to see on which state a command was decided.</summary>
/// <remarks>It is kept for the next repeated command, so that an import that runs a second time reads each stream once. The caller holds the gate.</remarks>
internal sealed class Replay<TState>(IReadOnlyList<RecordedEvent> events, TState initial)
    where TState : class
{
    private int passed;

    /// <summary>The state before the command that was looked for last.</summary>
    public TState State { get; private set; } = initial;

    /// <summary>Whether the way on leads to a version: it is there, and not passed yet.</summary>
    public bool LeadsTo(long version) => version <= events.Count && version > passed;

    /// <summary>Goes on to the state before a version.</summary>
    public void GoTo(long version, Func<TState, RecordedEvent, TState> evolve)
    {
        for (; passed < version - 1; passed++)
        {
            State = evolve(State, events[passed]);
        }
    }

    /// <summary>The events of the next command.</summary>
    public IReadOnlyList<RecordedEvent> Next()
    {
        var found = new List<RecordedEvent>();
        for (var i = passed; i < events.Count && events[i].Command == events[passed].Command; i++)
        {
            found.Add(events[i]);
        }

        return found;
    }
}
