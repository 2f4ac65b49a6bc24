using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>What several writers and readers can see.</content>
public abstract partial class EventStoreConformance
{
    /// <summary>Of several appends at one version exactly one is written, in every round.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Of_racing_appends_exactly_one_is_written()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, Racers).Select(_ => OpenAsync())).ConfigureAwait(false);
        var stream = NewStream();
        for (var round = 0; round < RaceRounds; round++)
        {
            var results = await RaceAsync(stores, store => AppendAsync(store, stream, round, NewCommand(), "x")).ConfigureAwait(false);
            RequireOneWinner(results, AppendResult.VersionConflict, round);
        }

        await MustHoldAsync(stores[0], stream, [.. Enumerable.Repeat("x", RaceRounds)]).ConfigureAwait(false);
    }

    /// <summary>Of several appends of one command exactly one is written, in every round.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Of_racing_appends_of_one_command_exactly_one_is_written()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, Racers).Select(_ => OpenAsync())).ConfigureAwait(false);
        var stream = NewStream();
        for (var round = 0; round < RaceRounds / 10; round++)
        {
            var command = NewCommand();
            var results = await RaceAsync(stores, store => AppendAsync(store, stream, 2 * round, command, "x", "y")).ConfigureAwait(false);
            RequireOneWinner(results, AppendResult.CommandAlreadyApplied, round);
        }
    }

    /// <summary>A reader beside a writer sees whole appends, from the first on, and never fewer than before.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Readers_see_whole_appends_from_the_first_on()
    {
        const int Appends = 100;
        var writer = await OpenAsync().ConfigureAwait(false);
        var readers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OpenAsync())).ConfigureAwait(false);
        var stream = NewStream();
        using var written = new CancellationTokenSource();
        var reading = readers.Select(reader => Task.Run(() => ReadUntilAsync(reader, stream, written.Token))).ToList();
        try
        {
            for (var i = 0; i < Appends; i++)
            {
                await MustAppendAsync(writer, stream, 2 * i, "first", "second").ConfigureAwait(false);
            }
        }
        finally
        {
            // However the writing ends, the readers must end too.
            written.Cancel();
        }

        var seen = await Task.WhenAll(reading).ConfigureAwait(false);
        Require(seen.All(count => count == 2 * Appends), "A reading that begins after an append has ended sees it.");
    }

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

    // All start together: without the gate the first would be done before the last begins.
    private static async Task<AppendResult[]> RaceAsync(IEventStore[] stores, System.Func<IEventStore, Task<AppendResult>> append)
    {
        var gate = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var racers = stores.Select(store => Task.Run(async () =>
        {
            await gate.Task.ConfigureAwait(false);
            return await append(store).ConfigureAwait(false);
        })).ToList();
        gate.SetResult(true);
        return await Task.WhenAll(racers).ConfigureAwait(false);
    }

    private static void RequireOneWinner(AppendResult[] results, AppendResult other, int round)
    {
        var winners = results.Count(result => result == AppendResult.Appended);
        Require(winners == 1, $"In round {Text(round)} of {Text(results.Length)} racers {Text(winners)} were told that they had written.");
        Require(
            results.All(result => result == AppendResult.Appended || result == other || result == AppendResult.VersionConflict),
            $"In round {Text(round)} the losers were told {string.Join(", ", results.Distinct())}.");
    }

    private static async Task<int> ReadUntilAsync(IEventStore store, StreamId stream, CancellationToken written)
    {
        var seen = 0;
        for (var last = false; !last;)
        {
            last = written.IsCancellationRequested;
            var events = await store.ReadAsync(stream, 0, CancellationToken.None).ConfigureAwait(false);
            Require(events.Count >= seen, $"A reader saw {Text(seen)} events, and then {Text(events.Count)}.");
            Require(events.Count % 2 == 0, $"A reader saw half an append: {Text(events.Count)} events of pairs.");
            Require(
                events.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, events.Count).Select(v => (long)v)),
                "A reader saw versions with gaps.");
            seen = events.Count;
            await Task.Yield();
        }

        return seen;
    }
}
