using System;
using System.Text.Json.Serialization.Metadata;

namespace MutualLearning.Serialization;

/// <summary>The stable name of one type of event.</summary>
public sealed class EventName
{
    internal EventName(string name, JsonTypeInfo json)
    {
        Name = name;
        Json = json;
    }

    /// <summary>The name, such as <c>session.opened.v1</c>: slice, what happened, version. Never reused.</summary>
    public string Name { get; }

    /// <summary>The type of the event.</summary>
    public Type Type => Json.Type;

    internal JsonTypeInfo Json { get; }
}
