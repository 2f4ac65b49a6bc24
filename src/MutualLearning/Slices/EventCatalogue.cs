using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Slices;

/// <summary>All slices of an application, and with them the names and the JSON of all its events. Immutable.</summary>
public sealed class EventCatalogue
{
    private readonly Dictionary<string, Slice> slices = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EventName> byType = [];
    private readonly Dictionary<string, EventName> byName = new(StringComparer.Ordinal);

    /// <summary>Puts slices together.</summary>
    /// <param name="slices">The slices.</param>
    /// <exception cref="ArgumentException">Two slices are of one kind, two events have one name or one type, or a name does not begin with the kind of its slice.</exception>
    public EventCatalogue(IEnumerable<Slice> slices)
    {
        var names = new List<EventName> { new("stream.rewritten.v1", typeof(StreamRewritten), static () => StreamJson.Default.StreamRewritten) };
        Slices = [.. Guard.Against.Null(slices)];
        foreach (var slice in Slices)
        {
            if (this.slices.TryGetValue(slice.Kind, out var first))
            {
                throw new ArgumentException($"{first.GetType()} and {slice.GetType()} both bring the slice '{slice.Kind}'.", nameof(slices));
            }

            this.slices.Add(slice.Kind, slice);
            foreach (var name in slice.Names())
            {
                names.Add(name.Name.StartsWith(slice.Kind + ".", StringComparison.Ordinal)
                    ? name
                    : throw new ArgumentException($"The event '{name.Name}' of {slice.GetType()} should begin with '{slice.Kind}.'.", nameof(slices)));
            }
        }

        foreach (var name in names)
        {
            if (byName.TryGetValue(name.Name, out var other) || (!name.IsEarlier && byType.TryGetValue(name.Type, out other)))
            {
                throw new ArgumentException($"The events '{other.Name}' ({other.Type}) and '{name.Name}' ({name.Type}) share their name or their type.", nameof(slices));
            }

            byName.Add(name.Name, name);
            if (!name.IsEarlier)
            {
                byType.Add(name.Type, name);
            }
        }

        Names = [.. names.Skip(1), names[0]];
    }

    /// <summary>The slices, in the order in which they were added.</summary>
    public IReadOnlyList<Slice> Slices { get; }

    /// <summary>All names, in the order of the slices.</summary>
    public IReadOnlyList<EventName> Names { get; }

    /// <summary>The slice of a kind of stream.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The slice; null when none of that kind is registered.</returns>
    public Slice? Find(string kind) => slices.TryGetValue(Guard.Against.Null(kind), out var slice) ? slice : null;

    /// <summary>The name under which an event is stored.</summary>
    /// <param name="body">The event; an <see cref="UnknownEvent"/> has the name under which it was read.</param>
    /// <returns>The name; null when it is of no type that is registered.</returns>
    public string? NameOf(object body) => Guard.Against.Null(body) is UnknownEvent unknown ? unknown.Name
        : byType.TryGetValue(body.GetType(), out var name) ? name.Name
        : null;

    /// <summary>Writes an event.</summary>
    /// <param name="body">The event; an <see cref="UnknownEvent"/> is written as it was read.</param>
    /// <returns>The JSON text. Members with their default value are left out.</returns>
    /// <exception cref="ArgumentException">The object is of no type that is registered.</exception>
    public string Write(object body) => Guard.Against.Null(body) is UnknownEvent unknown
        ? unknown.Json
        : JsonSerializer.Serialize(body, byType.TryGetValue(body.GetType(), out var name)
            ? name.Json
            : throw new ArgumentException($"{body.GetType()} has no stable name.", nameof(body)));

    /// <summary>Reads an event, whatever is stored.</summary>
    /// <param name="name">The name under which it is stored.</param>
    /// <param name="json">The JSON text; members that are not known are passed over.</param>
    /// <returns>
    /// The event, in its form of today; an <see cref="UnknownEvent"/> when the name is not known, and when the text is not the JSON of such an event: then
    /// its <see cref="UnknownEvent.Error"/> says why.
    /// </returns>
    public object Read(string name, string json)
    {
        Guard.Against.NullOrWhiteSpace(name);
        Guard.Against.Null(json);
        if (!byName.TryGetValue(name, out var known))
        {
            return new UnknownEvent(name, json);
        }

        return known.Read(json, out var error) is { } body ? known.Today(body) : new UnknownEvent(name, json, error ?? "The event is null.");
    }
}
