using System;
using System.Collections.Generic;
using System.Text.Json.Serialization.Metadata;
using Ardalis.GuardClauses;

namespace MutualLearning.Slices;

/// <summary>The events of a slice, each with its stable name, its JSON, and where people and their words stand in it.</summary>
/// <typeparam name="TEvent">The base type of the events.</typeparam>
public sealed class EventSet<TEvent>
    where TEvent : class
{
    private readonly List<EventName> names = [];

    internal IReadOnlyList<EventName> Names => names;

    /// <summary>Adds a type of event.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">
    /// The name that is stored beside every such event: the kind of the slice, what happened, a version, such as <c>thanks.thanked.v1</c>. It is a
    /// promise: what is stored under it is read for ever.
    /// </param>
    /// <param name="json">The contract, from a generated context: <c>() => ThanksJson.Default.Thanked</c>. Called at the first such event.</param>
    /// <param name="personalData">
    /// Leads each person and each text of an event through the pass, and gives back the event with what comes out; used to collect, to erase and to
    /// forget. Pure. Null says that such an event holds neither a person nor words of one.
    /// </param>
    /// <returns>This set.</returns>
    public EventSet<TEvent> Add<T>(string name, Func<JsonTypeInfo<T>> json, Func<T, PersonalDataPass, T>? personalData)
        where T : class, TEvent
    {
        Guard.Against.Null(json);
        names.Add(new EventName(Guard.Against.NullOrWhiteSpace(name), typeof(T), json, map: personalData is null ? null : (body, pass) => personalData((T)body, pass)));
        return this;
    }

    /// <summary>Adds a name under which events were stored before, in an older form.</summary>
    /// <typeparam name="TOld">The older form.</typeparam>
    /// <param name="name">The name of that time.</param>
    /// <param name="json">The contract of that time.</param>
    /// <param name="upcast">What such an event is today. Pure, and never null.</param>
    /// <returns>This set.</returns>
    public EventSet<TEvent> AddEarlier<TOld>(string name, Func<JsonTypeInfo<TOld>> json, Func<TOld, TEvent> upcast)
        where TOld : class
    {
        Guard.Against.Null(json);
        Guard.Against.Null(upcast);
        names.Add(new EventName(Guard.Against.NullOrWhiteSpace(name), typeof(TOld), json, old => upcast((TOld)old)));
        return this;
    }
}
