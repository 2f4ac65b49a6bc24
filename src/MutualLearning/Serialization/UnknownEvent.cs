using Ardalis.GuardClauses;

namespace MutualLearning.Serialization;

/// <summary>An event of a type that this version does not know, kept as it was read. Every state passes over it.</summary>
public sealed class UnknownEvent
{
    /// <summary>Keeps an event.</summary>
    /// <param name="name">Its stable name.</param>
    /// <param name="json">Its data, as JSON.</param>
    public UnknownEvent(string name, string json)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        Json = Guard.Against.Null(json);
    }

    /// <summary>Its stable name, such as <c>session.opened.v9</c>.</summary>
    public string Name { get; }

    /// <summary>Its data, as JSON.</summary>
    public string Json { get; }
}
