using MutualLearning.Serialization;
using MutualLearning.Streams;

namespace MutualLearning.Benchmarks.Peers.Databases;

/// <summary>One event as somebody would bind it by hand.</summary>
public sealed record Row(StreamId Stream, long Version, string Command, string Name, string Payload)
{
    public static Row Of(StreamId stream, long version, string command, object body) =>
        new(stream, version, command, EventNames.Of(body)!, EventJson.Write(body));
}
