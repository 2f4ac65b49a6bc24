using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>
/// An event that this version does not understand, kept as it was read: its name is not known, or its data cannot be read. Every state
/// passes over it, and its stream is not written to (<c>stream.not-understood</c>).
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class UnknownEvent
{
    /// <summary>Keeps an event.</summary>
    /// <param name="name">Its stable name.</param>
    /// <param name="json">Its data, as JSON.</param>
    /// <param name="error">Why the data of a known event cannot be read; null where the name is not known.</param>
    public UnknownEvent(string name, string json, string? error = null)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        Json = Guard.Against.Null(json);
        Error = error;
    }

    /// <summary>Its stable name, such as <c>session.opened.v9</c>.</summary>
    public string Name { get; }

    /// <summary>Its data, as JSON.</summary>
    public string Json { get; }

    /// <summary>Why the data of a known event cannot be read; null (the default) where the name is not known.</summary>
    public string? Error { get; }

    /// <summary>What it is, in a line.</summary>
    /// <returns>Its name, and why it cannot be read.</returns>
    public override string ToString() => Error is null ? Name : Name + ": " + Error;
}
