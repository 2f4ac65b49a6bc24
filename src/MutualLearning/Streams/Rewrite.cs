using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>What a store is asked to forget: other content for events of one stream, and the event that says so.</summary>
public sealed class Rewrite
{
    /// <summary>Makes the request.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="expectedVersion">The version that the stream must have now: the one on which the new content was decided.</param>
    /// <param name="command">The command that asks for it.</param>
    /// <param name="bodies">The new content by the version of the event; at least one, none after <paramref name="expectedVersion"/>.</param>
    public Rewrite(StreamId stream, long expectedVersion, CommandId command, IReadOnlyDictionary<long, object> bodies)
    {
        Guard.Against.NullOrEmpty(bodies);
        Guard.Against.InvalidInput(bodies, nameof(bodies), all => all.All(b => b.Key >= 1 && b.Key <= expectedVersion && b.Value is not null));
        Bodies = bodies;
        Marker = new Append(stream, expectedVersion, command, [new StreamRewritten()]);
    }

    /// <summary>The new content by the version of the event that gets it.</summary>
    public IReadOnlyDictionary<long, object> Bodies { get; }

    /// <summary>The one event, a <see cref="StreamRewritten"/>, that is appended together with the change; it names stream, version and command.</summary>
    public Append Marker { get; }
}
