using System.Collections.Generic;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="IEventStore"/> must do.</summary>
/// <remarks>
/// The checks make streams with new names, so they may share a database with each other and with earlier runs. The bodies of
/// events are <see cref="ResponsibilityBlocked"/>, which every store of the library's events can keep.
/// </remarks>
public abstract class EventStoreConformance : ConformanceKit
{
    /// <summary>How many rounds the race at one version has. More find rarer faults.</summary>
    protected virtual int RaceRounds => 1_000;

    /// <summary>How many writers race at one version; at least 2.</summary>
    protected virtual int Racers => 8;

    /// <summary>The seeds of the runs against the model. A failure names its seed.</summary>
    protected virtual IReadOnlyList<ulong> Seeds => [1, 2, 3, 4, 5, 6, 7, 8];

    /// <summary>How many operations a run against the model has.</summary>
    protected virtual int OperationsPerSeed => 300;

    /// <summary>Where the names of new streams and commands come from; never the same name twice.</summary>
    protected virtual IIdSource Ids { get; } = new RandomIdSource();

    /// <summary>Opens the store. Called once or several times in a check; all must work on the same data.</summary>
    /// <returns>The store.</returns>
    protected abstract Task<IEventStore> OpenAsync();

    /// <summary>An event body with some words in it. Two with the same words must be equal, also after a store has kept one.</summary>
    /// <param name="words">The words; any text.</param>
    /// <returns>The body.</returns>
    protected virtual object Body(string words) =>
        new ResponsibilityBlocked(Instant.FromUnixTimeSeconds(1), new PersonId("ana"), words, default);

    /// <summary>A stream that nobody has used.</summary>
    /// <param name="tenant">Whose.</param>
    /// <returns>The stream.</returns>
    protected StreamId NewStream(string tenant = "main") => new(new TenantId(tenant), "responsibility", Ids.NewId());

    /// <summary>A command that nobody has used.</summary>
    /// <returns>Its id.</returns>
    protected CommandId NewCommand() => new(Ids.NewId());

    private StoreBench Bench => new(Ids, OpenAsync, Body);

    /// <summary>A stream that does not exist is empty.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task A_stream_that_does_not_exist_is_empty() => new StoreStreams(Bench).EmptyAsync();

    /// <summary>What was appended is read again, with versions from 1; also by a store opened later.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Appended_events_are_read_in_order_with_versions_from_1() => new StoreStreams(Bench).InOrderAsync();

    /// <summary>Reading after a version gives the events with greater versions, and none after the last.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Reading_after_a_version_gives_the_rest() => new StoreStreams(Bench).TheRestAsync();

    /// <summary>An append at another version than that of the stream, lower or higher, is a conflict and writes nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task An_append_at_another_version_is_a_conflict() => new StoreWrites(Bench).ConflictAsync();

    /// <summary>A stream takes a command once, whatever the version; another stream takes it too.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task A_command_is_applied_once_in_a_stream() => new StoreWrites(Bench).OnceAsync();

    /// <summary>Streams that differ in tenant, kind or id, if only in case, have nothing in common.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Streams_and_tenants_are_apart() => new StoreStreams(Bench).ApartAsync();

    /// <summary>Any text comes back as it was: other scripts, signs beyond the basic plane, line breaks, quotes, long ones.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Any_text_comes_back_as_it_was() => new StoreStreams(Bench).AnyTextAsync();

    /// <summary>An append that fails half-way leaves nothing behind, and the same command can be sent again.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task An_append_writes_all_events_or_none() => new StoreWrites(Bench).AllOrNoneAsync();

    /// <summary>A call whose token is cancelled before it begins is cancelled and writes nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task A_cancelled_append_writes_nothing() => new StoreWrites(Bench).CancelledAsync();

    /// <summary>Of several appends at one version exactly one is written, in every round.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Of_racing_appends_exactly_one_is_written() => new StoreRaces(Bench, RaceRounds, Racers).AtOneVersionAsync();

    /// <summary>Of several appends of one command exactly one is written, in every round.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Of_racing_appends_of_one_command_exactly_one_is_written() => new StoreRaces(Bench, RaceRounds, Racers).OfOneCommandAsync();

    /// <summary>A reader beside a writer sees whole appends, from the first on, and never fewer than before.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Readers_see_whole_appends_from_the_first_on() => new StoreRaces(Bench, RaceRounds, Racers).ReadersAsync();

    /// <summary>Random operations do to the store what they do to a simple model of it.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task The_store_behaves_like_the_model()
    {
        foreach (var seed in Seeds)
        {
            var store = await OpenAsync().ConfigureAwait(false);
            await new EventStoreModel(seed, Ids, Body).RunAsync(store, OperationsPerSeed).ConfigureAwait(false);
        }
    }
}
