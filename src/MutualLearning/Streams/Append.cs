using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>What a store is asked to append: the events of one command, at one place.</summary>
public sealed class Append
{
    /// <summary>Makes the request.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="expectedVersion">The version that the stream must have now: 0 for a stream that does not exist.</param>
    /// <param name="command">The command that led to the events.</param>
    /// <param name="events">The events in order; at least one.</param>
    public Append(StreamId stream, long expectedVersion, CommandId command, IReadOnlyList<object> events)
    {
        Stream = stream.Checked(nameof(stream));
        ExpectedVersion = Guard.Against.Negative(expectedVersion);
        Guard.Against.Default(command);
        Command = command;
        Events = Guard.Against.Null(events);
        Guard.Against.Zero(events.Count, nameof(events));
    }

    /// <summary>The stream.</summary>
    public StreamId Stream { get; }

    /// <summary>The version that the stream must have now: 0 for a stream that does not exist.</summary>
    public long ExpectedVersion { get; }

    /// <summary>The command that led to the events; a stream takes it once.</summary>
    public CommandId Command { get; }

    /// <summary>The events in order; the first becomes version <see cref="ExpectedVersion"/> + 1.</summary>
    public IReadOnlyList<object> Events { get; }
}
