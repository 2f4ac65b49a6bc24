using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>A feed with its store, and what the checks of a feed do to the two.</summary>
internal sealed class FeedBench(
    IIdSource ids, Func<Task<IEventStore>> openStore, Func<Task<IEventFeed>> openFeed, Func<Task> publish, Func<string, object> body)
{
    public Task<IEventStore> OpenStoreAsync() => openStore();

    public Task<IEventFeed> OpenFeedAsync() => openFeed();

    public Task PublishAsync() => publish();

    public object Body(string words) => body(words);

    /// <summary>A name that was never used, of a stream or a command.</summary>
    public string NewName() => ids.NewId();

    public StreamId NewStream(string tenant = "north", string kind = "responsibility") => new(new TenantId(tenant), kind, NewName());

    public async Task<FeedReader> AtEndAsync()
    {
        await PublishAsync().ConfigureAwait(false);
        return await FeedReader.AtEndAsync(await OpenFeedAsync().ConfigureAwait(false), Requirement.Holds).ConfigureAwait(false);
    }

    public async Task ToEndAsync(FeedReader reader, int limit = 100)
    {
        await PublishAsync().ConfigureAwait(false);
        await reader.ToEndAsync(() => limit).ConfigureAwait(false);
    }

    public async Task MustAppendAsync(IEventStore store, StreamId stream, long expected, params string[] words)
    {
        var append = new Append(stream, expected, new CommandId(NewName()), [.. words.Select(body)]);
        var result = await store.AppendAsync(append, CancellationToken.None).ConfigureAwait(false);
        Requirement.Holds(result == AppendResult.Appended, $"An append at the version of the stream, {Text(expected)}, is written; it was {result}.");
    }

    /// <summary>What was given of a stream must be what the store holds of it, in the same order.</summary>
    public static async Task MustHoldAsync(FeedReader reader, IEventStore store, params StreamId[] streams)
    {
        foreach (var stream in streams)
        {
            var held = await store.ReadAsync(stream, 0, CancellationToken.None).ConfigureAwait(false);
            var given = reader.Seen.Where(e => e.Event.Stream == stream).Select(e => e.Event).ToList();
            Requirement.Holds(
                given.Select(e => e.Version).SequenceEqual(held.Select(e => e.Version)),
                $"Every event of a stream is given once, by ascending version; of {Text(held.Count)} were given: " + Versions(given));
            var difference = Contents.Difference(held.Select(e => (e.Command, e.Body)), given.Select(e => (e.Command, e.Body)));
            Requirement.Holds(difference is null, "An event of the feed is the event of its stream; it differs at " + difference);
        }
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Versions(List<RecordedEvent> events) => string.Join(", ", events.Select(e => Text(e.Version)));
}
