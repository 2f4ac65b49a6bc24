using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Slices;

/// <summary>Where people and their words stand in the events of a slice: said once, used to collect, to erase and to forget.</summary>
/// <typeparam name="TState">The state of the slice.</typeparam>
/// <typeparam name="TEvent">The base type of its events.</typeparam>
public sealed class PersonalDataMap<TState, TEvent>
    where TState : class
    where TEvent : class
{
    private readonly Func<TEvent, PersonalDataPass, TEvent> map;
    private readonly Func<TState, Instant?>? endedAt;

    /// <summary>Makes a map.</summary>
    /// <param name="map">
    /// Leads each person and each text of an event through the pass, and gives back the event with what comes out; an event that holds neither stays as
    /// it is. Pure.
    /// </param>
    /// <param name="endedAt">When a stream came to its end, from which on its texts grow old; null while it has not. Null (the default) for streams that never end.</param>
    public PersonalDataMap(Func<TEvent, PersonalDataPass, TEvent> map, Func<TState, Instant?>? endedAt = null)
    {
        this.map = Guard.Against.Null(map);
        this.endedAt = endedAt;
    }

    /// <summary>What must be known of a whole stream; its end alone unless set.</summary>
    internal Func<TState, IReadOnlyList<RecordedEvent>, StreamFacts>? Facts { get; init; }

    internal StreamFacts Look(TState state, IReadOnlyList<RecordedEvent> events) => Facts?.Invoke(state, events) ?? new StreamFacts(endedAt?.Invoke(state), null, null, []);

    internal object Map(object body, PersonalDataPass pass) => body is TEvent known ? map(known, pass) : body;
}
