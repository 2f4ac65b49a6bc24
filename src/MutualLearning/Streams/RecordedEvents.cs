using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>What is done with the events of a stream, whatever its slice.</summary>
internal static class RecordedEvents
{
    /// <summary>The state that events lead to. Those of other types are passed over.</summary>
    public static TState Fold<TState, TEvent>(IEnumerable<RecordedEvent> events, TState initial, Func<TState, TEvent, TState> evolve)
    {
        var state = initial;
        foreach (var recorded in Guard.Against.Null(events))
        {
            state = recorded.Body is TEvent body ? evolve(state, body) : state;
        }

        return state;
    }
}
