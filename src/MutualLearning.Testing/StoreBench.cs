using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>A store, and what the checks of a store do to it.</summary>
internal sealed class StoreBench(IIdSource ids, Func<Task<IEventStore>> open, Func<string, object> body)
{
    public Task<IEventStore> OpenAsync() => open();

    public object Body(string words) => body(words);

    /// <summary>A name that was never used, of a stream or a command.</summary>
    public string NewName() => ids.NewId();

    public StreamId NewStream() => new(new TenantId("main"), "responsibility", NewName());

    public CommandId NewCommand() => new(NewName());

    public async Task<AppendResult> AppendAsync(
        IEventStore store, StreamId stream, long expected, CommandId command, params string[] words) =>
        await store.AppendAsync(new Append(stream, expected, command, [.. words.Select(body)]), CancellationToken.None).ConfigureAwait(false);

    public async Task MustAppendAsync(IEventStore store, StreamId stream, long expected, params string[] words)
    {
        var result = await AppendAsync(store, stream, expected, NewCommand(), words).ConfigureAwait(false);
        Requirement.Holds(result == AppendResult.Appended, $"An append at the version of the stream, {Text(expected)}, is written; it was {result}.");
    }

    public async Task MustHoldAsync(IEventStore store, StreamId stream, params string[] words)
    {
        var events = await store.ReadAsync(stream, 0, CancellationToken.None).ConfigureAwait(false);
        var difference = Contents.Difference(words.Select(body), events.Select(e => e.Body));
        Requirement.Holds(difference is null, $"The stream does not hold what was appended; it differs at {difference}");
        for (var i = 0; i < events.Count; i++)
        {
            var version = events[i].Version;
            Requirement.Holds(version == i + 1, $"Versions run from 1 without gaps; at place {Text(i + 1)} stands {Text(version)}.");
            Requirement.Holds(events[i].Stream == stream, $"An event of {stream} says that it stands in {events[i].Stream}.");
        }
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
