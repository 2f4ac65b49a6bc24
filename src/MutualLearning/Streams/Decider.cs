using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using NodaTime;

namespace MutualLearning.Streams;

/// <summary>A slice of the domain as three values: where it starts, what a command leads to, what an event changes.</summary>
/// <typeparam name="TState">The immutable state.</typeparam>
/// <typeparam name="TCommand">The commands.</typeparam>
/// <typeparam name="TEvent">The events.</typeparam>
/// <remarks>
/// Both functions are pure and total: they never throw for any state that events can lead to. After Jérémie Chassaing,
/// <i>Functional Event Sourcing Decider</i> (2021).
/// </remarks>
public sealed class Decider<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>Makes a decider.</summary>
    /// <param name="initial">The state before the first event.</param>
    /// <param name="decide">From a state and a command to events or a refusal.</param>
    /// <param name="evolve">From a state and an event to the next state.</param>
    public Decider(TState initial, Func<TState, TCommand, CommandContext, Decided<TEvent>> decide, Func<TState, TEvent, TState> evolve)
    {
        Initial = Guard.Against.Null(initial);
        Decide = Guard.Against.Null(decide);
        Evolve = Guard.Against.Null(evolve);
    }

    /// <summary>The state before the first event.</summary>
    public TState Initial { get; }

    /// <summary>From a state and a command to events or a refusal.</summary>
    public Func<TState, TCommand, CommandContext, Decided<TEvent>> Decide { get; }

    /// <summary>From a state and an event to the next state.</summary>
    public Func<TState, TEvent, TState> Evolve { get; }

    /// <summary>
    /// When an event happened, so that a repeated command can be decided as it was the first time; null (the default) where time
    /// plays no part in the events.
    /// </summary>
    public Func<TEvent, Instant?>? TimeOf { get; init; }

    /// <summary>
    /// Whether an event that was stored and one that is decided again come of the same command: (stored, decided). They are the same
    /// when they are equal, unless set.
    /// </summary>
    public Func<TEvent, TEvent, bool> IsSame { get; init; } = static (stored, decided) => stored.Equals(decided);

    /// <summary>
    /// About how many bytes of memory an event keeps busy once it is part of a state, for <see cref="WarmStreams{TState}"/>. 500 unless set.
    /// </summary>
    public Func<TEvent, int> SizeOf { get; init; } = static _ => 500;

    /// <summary>The state that stored events lead to. Events of unknown types are passed over.</summary>
    /// <param name="events">All events of a stream, in order.</param>
    /// <returns>The state.</returns>
    public TState Fold(IEnumerable<RecordedEvent> events) => RecordedEvents.Fold(events, Initial, Evolve);
}
