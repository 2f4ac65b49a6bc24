using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Streams;

namespace MutualLearning.Slices;

/// <summary>A part of the library with streams of its own, as stores, feeds, lists and erasure see it: they loop over the slices that are registered.</summary>
/// <remarks>A slice derives from <see cref="Slice{TState,TCommand,TEvent}"/>.</remarks>
public abstract class Slice
{
    private protected Slice(string kind)
    {
        Kind = Identifier.IsValid(kind) && kind.IndexOf('.') < 0
            ? kind
            : throw new ArgumentException("The kind of a slice is an identifier without a dot.", nameof(kind));
    }

    /// <summary>The kind of its streams, such as <c>session</c>; the names of its events begin with it.</summary>
    public string Kind { get; }

    /// <summary>Whether an event may change what lists show of its stream. True unless the slice knows better.</summary>
    /// <param name="body">The event, of whatever type.</param>
    /// <returns>Whether lists look at the stream again.</returns>
    public abstract bool ChangesLists(object body);

    internal abstract IReadOnlyList<EventName> Names();

    internal abstract bool HasPersonalData { get; }

    internal abstract StreamFacts Look(IReadOnlyList<RecordedEvent> events);

    internal abstract StreamId? PartOf(StreamId stream, IReadOnlyList<RecordedEvent> events);

    internal abstract object Map(object body, PersonalDataPass pass);

    /// <summary>Which of the scopes with a key of their own have ended; null for a slice without keys, and where the events do not say for certain.</summary>
    internal virtual Func<string, bool?>? EndedScopes(IReadOnlyList<RecordedEvent> events) => null;

    /// <summary>Which events of a stream may change places once the key that hid them is gone; null for a slice that hides nobody.</summary>
    internal virtual Func<IReadOnlyList<RecordedEvent>, Func<RecordedEvent, HiddenEvent>>? Hidden => null;

    internal abstract void Register(IServiceCollection services);
}
