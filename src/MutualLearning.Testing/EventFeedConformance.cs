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
}
