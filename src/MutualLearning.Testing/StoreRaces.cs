using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>What several writers and readers of a store can see.</summary>
internal sealed class StoreRaces(StoreBench bench, int raceRounds, int racers)
{
    public async Task AtOneVersionAsync()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, racers).Select(_ => bench.OpenAsync())).ConfigureAwait(false);
        var stream = bench.NewStream();
        for (var round = 0; round < raceRounds; round++)
        {
            var results = await RaceAsync(stores, store => bench.AppendAsync(store, stream, round, bench.NewCommand(), "x")).ConfigureAwait(false);
            RequireOneWinner(results, AppendResult.VersionConflict, round);
        }

        await bench.MustHoldAsync(stores[0], stream, [.. Enumerable.Repeat("x", raceRounds)]).ConfigureAwait(false);
    }

    public async Task OfOneCommandAsync()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, racers).Select(_ => bench.OpenAsync())).ConfigureAwait(false);
        var stream = bench.NewStream();
        for (var round = 0; round < raceRounds / 10; round++)
        {
            var command = bench.NewCommand();
            var results = await RaceAsync(stores, store => bench.AppendAsync(store, stream, 2 * round, command, "x", "y")).ConfigureAwait(false);
            RequireOneWinner(results, AppendResult.CommandAlreadyApplied, round);
        }
    }

    public async Task ReadersAsync()
    {
        const int Appends = 100;
        var writer = await bench.OpenAsync().ConfigureAwait(false);
        var readers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => bench.OpenAsync())).ConfigureAwait(false);
        var stream = bench.NewStream();
        using var written = new CancellationTokenSource();
        var reading = readers.Select(reader => Task.Run(() => ReadUntilAsync(reader, stream, written.Token))).ToList();
        try
        {
            for (var i = 0; i < Appends; i++)
            {
                await bench.MustAppendAsync(writer, stream, 2 * i, "first", "second").ConfigureAwait(false);
            }
        }
        finally
        {
            // However the writing ends, the readers must end too.
            written.Cancel();
        }

        var seen = await Task.WhenAll(reading).ConfigureAwait(false);
        Requirement.Holds(seen.All(count => count == 2 * Appends), "A reading that begins after an append has ended sees it.");
    }

    // All start together: without the gate the first would be done before the last begins.
    private static async Task<AppendResult[]> RaceAsync(IEventStore[] stores, Func<IEventStore, Task<AppendResult>> append)
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
        Requirement.Holds(winners == 1, $"In round {StoreBench.Text(round)} of {StoreBench.Text(results.Length)} racers {StoreBench.Text(winners)} were told that they had written.");
        Requirement.Holds(
            results.All(result => result == AppendResult.Appended || result == other || result == AppendResult.VersionConflict),
            $"In round {StoreBench.Text(round)} the losers were told {string.Join(", ", results.Distinct())}.");
    }

    private static async Task<int> ReadUntilAsync(IEventStore store, StreamId stream, CancellationToken written)
    {
        var seen = 0;
        for (var last = false; !last;)
        {
            last = written.IsCancellationRequested;
            var events = await store.ReadAsync(stream, 0, CancellationToken.None).ConfigureAwait(false);
            Requirement.Holds(events.Count >= seen, $"A reader saw {StoreBench.Text(seen)} events, and then {StoreBench.Text(events.Count)}.");
            Requirement.Holds(events.Count % 2 == 0, $"A reader saw half an append: {StoreBench.Text(events.Count)} events of pairs.");
            Requirement.Holds(
                events.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, events.Count).Select(v => (long)v)),
                "A reader saw versions with gaps.");
            seen = events.Count;
            await Task.Yield();
        }

        return seen;
    }
}
