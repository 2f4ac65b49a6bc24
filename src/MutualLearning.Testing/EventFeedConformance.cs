using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="IEventFeed"/> must do.</summary>
/// <remarks>
/// The checks make streams with new names and begin at the end of the feed, so they may share a database with each other and with
/// earlier runs. The bodies of events are <see cref="ResponsibilityBlocked"/>, which every store of the library's events can keep.
/// </remarks>
public abstract partial class EventFeedConformance : ConformanceKit
{
    /// <summary>How many writers append at once beside the readers; at least 2.</summary>
    protected virtual int Writers => 8;

    /// <summary>How many commands each of them sends.</summary>
    protected virtual int CommandsPerWriter => 200;

    /// <summary>The seeds of the runs against the model. A failure names its seed.</summary>
    protected virtual IReadOnlyList<ulong> Seeds => [1, 2, 3, 4, 5, 6, 7, 8];

    /// <summary>How many operations a run against the model has.</summary>
    protected virtual int OperationsPerSeed => 300;

    /// <summary>Where the names of new streams and commands come from; never the same name twice.</summary>
    protected virtual IIdSource Ids { get; } = new RandomIdSource();

    /// <summary>Opens the store. Called once or several times in a check; all must work on the same data.</summary>
    /// <returns>The store.</returns>
    protected abstract Task<IEventStore> OpenStoreAsync();

    /// <summary>Opens the feed of that store. Called once or several times in a check.</summary>
    /// <returns>The feed.</returns>
    protected abstract Task<IEventFeed> OpenFeedAsync();

    /// <summary>
    /// Does what a feed needs before a reading gives everything appended until now; nothing unless overridden. Called by several
    /// readers at once. A feed whose positions are given by a job of its own runs that job here.
    /// </summary>
    /// <returns>When it is done.</returns>
    protected virtual Task PublishAsync() => Task.CompletedTask;

    /// <summary>An event body with some words in it. Two with the same words must be equal, also after a store has kept one.</summary>
    /// <param name="words">The words; any text.</param>
    /// <returns>The body.</returns>
    protected virtual object Body(string words) =>
        new ResponsibilityBlocked(Instant.FromUnixTimeSeconds(1), new PersonId("ana"), words, default);

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
