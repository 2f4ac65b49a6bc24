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

    /// <summary>Reads an event.</summary>
    /// <param name="name">Its stable name.</param>
    /// <param name="json">The JSON text.</param>
    /// <returns>The event; an <see cref="UnknownEvent"/> when the name is not known.</returns>
    /// <exception cref="JsonException">The text is not the JSON of such an event; the exception says where.</exception>
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
            return JsonSerializer.Deserialize(json, known.Json) ?? throw new JsonException($"{name} is null.");
        }
        catch (ArgumentException e)
        {
            throw new JsonException($"{name} lacks a member, or has one that is out of range: {e.Message}", e);
        }
    }
}
