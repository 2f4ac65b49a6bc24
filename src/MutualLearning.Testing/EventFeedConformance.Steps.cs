using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>What the checks are made of.</content>
public abstract partial class EventFeedConformance
{
    private StreamId NewStream(string tenant = "north", string kind = "responsibility") => new(new TenantId(tenant), kind, Ids.NewId());

    private async Task<FeedReader> AtEndAsync()
    {
        await PublishAsync().ConfigureAwait(false);
        return await FeedReader.AtEndAsync(await OpenFeedAsync().ConfigureAwait(false), Require).ConfigureAwait(false);
    }

    private async Task ToEndAsync(FeedReader reader, int limit = 100)
    {
        await PublishAsync().ConfigureAwait(false);
        await reader.ToEndAsync(() => limit).ConfigureAwait(false);
    }

    private async Task MustAppendAsync(IEventStore store, StreamId stream, long expected, params string[] words)
    {
        var append = new Append(stream, expected, new CommandId(Ids.NewId()), [.. words.Select(Body)]);
        var result = await store.AppendAsync(append, CancellationToken.None).ConfigureAwait(false);
        Require(result == AppendResult.Appended, $"An append at the version of the stream, {Text(expected)}, is written; it was {result}.");
    }

    /// <summary>What was given of a stream must be what the store holds of it, in the same order.</summary>
    private static async Task MustHoldAsync(FeedReader reader, IEventStore store, params StreamId[] streams)
    {
        foreach (var stream in streams)
        {
            var held = await store.ReadAsync(stream, 0, CancellationToken.None).ConfigureAwait(false);
            var given = reader.Seen.Where(e => e.Event.Stream == stream).Select(e => e.Event).ToList();
            Require(
                given.Select(e => e.Version).SequenceEqual(held.Select(e => e.Version)),
                $"Every event of a stream is given once, by ascending version; of {Text(held.Count)} were given: " + Versions(given));
            var difference = Contents.Difference(held.Select(e => (e.Command, e.Body)), given.Select(e => (e.Command, e.Body)));
            Require(difference is null, "An event of the feed is the event of its stream; it differs at " + difference);
        }
    }

    private static string Versions(List<RecordedEvent> events) => string.Join(", ", events.Select(e => Text(e.Version)));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
