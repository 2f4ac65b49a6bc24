using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
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
public abstract partial class EventStoreConformance : ConformanceKit
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

    private async Task<AppendResult> AppendAsync(
        IEventStore store, StreamId stream, long expected, CommandId command, params string[] words) =>
        await store.AppendAsync(new Append(stream, expected, command, [.. words.Select(Body)]), CancellationToken.None).ConfigureAwait(false);

    private async Task MustAppendAsync(IEventStore store, StreamId stream, long expected, params string[] words)
    {
        var result = await AppendAsync(store, stream, expected, NewCommand(), words).ConfigureAwait(false);
        Require(result == AppendResult.Appended, $"An append at the version of the stream, {Text(expected)}, is written; it was {result}.");
    }

    private async Task MustHoldAsync(IEventStore store, StreamId stream, params string[] words)
    {
        var events = await store.ReadAsync(stream, 0, CancellationToken.None).ConfigureAwait(false);
        var difference = Contents.Difference(words.Select(Body), events.Select(e => e.Body));
        Require(difference is null, $"The stream does not hold what was appended; it differs at {difference}");
        for (var i = 0; i < events.Count; i++)
        {
            var version = events[i].Version;
            Require(version == i + 1, $"Versions run from 1 without gaps; at place {Text(i + 1)} stands {Text(version)}.");
            Require(events[i].Stream == stream, $"An event of {stream} says that it stands in {events[i].Stream}.");
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
