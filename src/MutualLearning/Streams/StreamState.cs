using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>A state, and the version of the stream that it was built from.</summary>
/// <typeparam name="TState">The type of the state.</typeparam>
/// <remarks>Immutable.</remarks>
public sealed class StreamState<TState>
    where TState : class
{
    /// <summary>Makes the pair.</summary>
    /// <param name="state">The state.</param>
    /// <param name="version">The version: 0 before the first event.</param>
    public StreamState(TState state, long version)
    {
        State = Guard.Against.Null(state);
        Version = Guard.Against.Negative(version);
    }

    /// <summary>The state.</summary>
    public TState State { get; }

    /// <summary>The version: 0 before the first event.</summary>
    public long Version { get; }

    /// <summary>
    /// The first event that this version of the library does not understand, and the state passed over; null (the default) when it
    /// understood all. Such a stream can be read and is not written to.
    /// </summary>
    public RecordedEvent? NotUnderstood { get; init; }

    /// <summary>Whether the stream has any event.</summary>
    public bool Exists => Version > 0;
}
