using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MutualLearning.Slices;

/// <summary>The stable name of one type of event, or of command.</summary>
public sealed class EventName
{
    private readonly Func<JsonTypeInfo> json;
    private readonly Func<object, object>? upcast;
    private readonly Func<object, PersonalDataPass, object>? map;
    private JsonTypeInfo? info;

    internal EventName(string name, Type type, Func<JsonTypeInfo> json, Func<object, object>? upcast = null, Func<object, PersonalDataPass, object>? map = null)
    {
        Name = name;
        Type = type;
        this.json = json;
        this.upcast = upcast;
        this.map = map;
    }

    /// <summary>The name, such as <c>session.opened.v1</c>: slice, what happened, version. Never reused.</summary>
    public string Name { get; }

    /// <summary>The type of the event.</summary>
    public Type Type { get; }

    /// <summary>Whether events are read under this name and not written any more.</summary>
    public bool IsEarlier => upcast is not null;

    // Made at the first event of the name: all together they cost more than the start of an application may.
    internal JsonTypeInfo Json => info ??= json();

    /// <summary>Whether such an event holds a person or words of one.</summary>
    internal bool HasPersonalData => map is not null;

    internal object Map(object body, PersonalDataPass pass) => map is null ? body : map(body, pass);

    /// <summary>Reads a text, whatever it is.</summary>
    /// <returns>What it says; null with the error where it is no such text, and without one where it says null.</returns>
    internal object? Read(string text, out string? error)
    {
        error = null;
        try
        {
            return JsonSerializer.Deserialize(text, Json);
        }
#pragma warning disable CA1031 // A text from elsewhere may be anything, and constructors refuse what they are given in ways of their own.
        catch (Exception e)
#pragma warning restore CA1031
        {
            error = e is ArgumentException ? "A member is missing or out of range: " + e.Message : e.Message;
            return null;
        }
    }

    internal object Today(object body) => upcast is null ? body : upcast(body);
}
