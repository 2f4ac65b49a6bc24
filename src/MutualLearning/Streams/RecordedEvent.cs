using System;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>An event as a store holds it.</summary>
/// <remarks>Immutable. Two records are the same when their stream and version are: nothing else ever stands at that place.</remarks>
public sealed class RecordedEvent
{
    /// <summary>Makes the record of an event.</summary>
    /// <param name="stream">Where it stands.</param>
    /// <param name="version">Its place in the stream, from 1.</param>
    /// <param name="command">The command that led to it.</param>
    /// <param name="body">The event itself.</param>
    public RecordedEvent(StreamId stream, long version, CommandId command, object body)
    {
        Stream = stream.Checked(nameof(stream));
        Version = Guard.Against.NegativeOrZero(version);
        Command = command;
        Body = Guard.Against.Null(body);
    }

    /// <summary>Where the event stands.</summary>
    public StreamId Stream { get; }

    /// <summary>The event's place in its stream, from 1 without gaps.</summary>
    public long Version { get; }

    /// <summary>The command that led to the event.</summary>
    public CommandId Command { get; }

    /// <summary>The event: of a type that the library knows, or an unknown one kept as it was read.</summary>
    public object Body { get; }
}
