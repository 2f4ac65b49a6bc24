using System;
using System.Text.Json;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Serialization;

/// <summary>Writes events as JSON and reads them back: what a store keeps beside the name of the event.</summary>
/// <remarks>Members with their default value are left out; unknown members are passed over when reading.</remarks>
public static class EventJson
{
    /// <summary>Writes an event.</summary>
    /// <param name="body">An event of the library, or an <see cref="UnknownEvent"/>, which is written as it was read.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="ArgumentException">The object is no event of the library.</exception>
    public static string Write(object body)
    {
        Guard.Against.Null(body);
        if (body is UnknownEvent unknown)
        {
            return unknown.Json;
        }

        var name = EventNames.Find(body.GetType()) ?? throw new ArgumentException($"{body.GetType()} has no stable name.", nameof(body));
        return JsonSerializer.Serialize(body, name.Json);
    }

    /// <summary>Reads an event, whatever is stored.</summary>
    /// <param name="name">Its stable name.</param>
    /// <param name="json">The JSON text.</param>
    /// <returns>
    /// The event; an <see cref="UnknownEvent"/> when the name is not known, and when the text is not the JSON of such an event: then its
    /// <see cref="UnknownEvent.Error"/> says why.
    /// </returns>
    public static object Read(string name, string json)
    {
        Guard.Against.NullOrWhiteSpace(name);
        Guard.Against.Null(json);
        if (EventNames.Find(name) is not { } known)
        {
            return new UnknownEvent(name, json);
        }

        try
        {
            return JsonSerializer.Deserialize(json, known.Json) ?? new UnknownEvent(name, json, "The event is null.");
        }
#pragma warning disable CA1031 // What is stored may be anything; whatever it is, the other events are read.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new UnknownEvent(name, json, e is ArgumentException ? "A member is missing or out of range: " + e.Message : e.Message);
        }
    }
}
