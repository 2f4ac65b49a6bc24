using System.Collections.Generic;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="IEventFeed"/> must do.</summary>
/// <remarks>
/// The checks make streams with new names and begin at the end of the feed, so they may share a database with each other and with
/// earlier runs. The bodies of events are <see cref="ResponsibilityBlocked"/>, which every store of the library's events can keep.
/// </remarks>
public abstract class EventFeedConformance : ConformanceKit
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

    private FeedBench Bench => new(Ids, OpenStoreAsync, OpenFeedAsync, PublishAsync, Body);

    /// <summary>Random operations on the store, and readings of the feed between them, do what they do to a simple model.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task The_feed_behaves_like_the_model()
    {
        foreach (var seed in Seeds)
        {
            var store = await OpenStoreAsync().ConfigureAwait(false);
            var feed = await OpenFeedAsync().ConfigureAwait(false);
            await new EventStoreModel(seed, Ids, Body).RunAsync(store, feed, PublishAsync, OperationsPerSeed).ConfigureAwait(false);
        }
    }

    /// <summary>What was appended is given with its stream, version, command and body; also by a feed opened later.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Appended_events_are_given_as_they_are() => new FeedContents(Bench).AsTheyAreAsync();

    /// <summary>Every tenant and kind of stream is in the one feed.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Every_tenant_is_in_the_feed() => new FeedContents(Bench).EveryTenantAsync();

    /// <summary>Pages of any length together hold the same events, and none is longer than its limit.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Pages_of_any_length_hold_the_same() => new FeedPages(Bench).AnyLengthAsync();

    /// <summary>The events of one command stay in order, also when a page ends between them.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Events_of_a_command_stay_in_order() => new FeedPages(Bench).InOrderAsync();

    /// <summary>An event keeps its position when others are appended, whichever place a reading begins at.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Positions_stay_the_same() => new FeedPlaces(Bench).StayTheSameAsync();

    /// <summary>After the last event, and far behind it, stands nothing; a stream without events is not in the feed.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task After_the_last_event_stands_nothing() => new FeedPlaces(Bench).NothingAfterTheLastAsync();

    /// <summary>An append that was refused, or that failed half-way, is not in the feed.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task What_was_not_appended_is_not_given() => new FeedOmissions(Bench).NotAppendedAsync();

    /// <summary>A reading whose token is cancelled before it begins is cancelled.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task A_cancelled_reading_is_cancelled() => new FeedOmissions(Bench).CancelledAsync();

    /// <summary>Readers beside writers miss nothing, are given nothing twice, and all are given the same in the same order.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Readers_beside_writers_miss_nothing() => new FeedRace(Bench, Writers, CommandsPerWriter).RunAsync();
}
