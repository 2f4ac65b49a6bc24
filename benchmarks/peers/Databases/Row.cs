using System.Linq;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;

namespace MutualLearning.Benchmarks.Peers.Databases;

/// <summary>One event as somebody would bind it by hand.</summary>
public sealed record Row(StreamId Stream, long Version, string Command, string Name, string Payload)
{
    public static Row Of(StreamId stream, long version, string command, object body) =>
        new(stream, version, command, BuiltIn.Events.NameOf(body)!, BuiltIn.Events.Write(body));

    /// <summary>The rows of new streams. Every event has a command of its own, as when people speak in turn.</summary>
    public static Row[] Streams(int count, int length) =>
    [
        .. from stream in Enumerable.Range(0, count).Select(_ => Work.NewStream())
           from i in Enumerable.Range(0, length)
           select Of(stream, i + 1, Work.NewId(), Work.Event(i)),
    ];
}
