using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>Transactions that end in another order than they wrote in, which is where identity columns lose events.</summary>
public sealed class FeedRaceTests(Postgres database) : IClassFixture<Postgres>
{
    private const int Writers = 8;
    private const int TransactionsPerWriter = 150;

    private readonly ConcurrentDictionary<StreamId, long> committed = new();

    [Theory]
    [InlineData(System.Data.IsolationLevel.ReadCommitted, 1)]
    [InlineData(System.Data.IsolationLevel.ReadCommitted, 2)]
    [InlineData(System.Data.IsolationLevel.RepeatableRead, 3)]
    public async Task BesideTransactionsOfAllLengths_EverythingComesOnce_AndOrderIsKept(
        System.Data.IsolationLevel isolation, ulong seed)
    {
        await using var context = database.NewContext();
        var start = await context.EndAsync();
        using var written = new CancellationTokenSource();
        var reading = Enumerable.Range(1, 2).Select(i => Task.Run(() => ReadAsync(start, (10 * seed) + (ulong)i, written.Token))).ToList();
        try
        {
            await Task.WhenAll(Enumerable.Range(1, Writers).Select(i => Task.Run(() => WriteAsync(isolation, (100 * seed) + (ulong)i))));
        }
        finally
        {
            await written.CancelAsync();
        }

        committed.Should().NotBeEmpty();
        var readers = await Task.WhenAll(reading);
        foreach (var seen in readers)
        {
            seen.Select(e => e.Position).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
            foreach (var (stream, version) in committed)
            {
                var versions = seen.Where(e => e.Event.Stream == stream).Select(e => e.Event.Version).ToList();
                versions.Should().Equal(Enumerable.Range(1, (int)version).Select(v => (long)v), "seed {0}", seed);
            }

            seen.Should().HaveCount((int)committed.Values.Sum(), "what was rolled back is in no feed");
        }

        readers[0].Select(Described).Should().Equal(readers[1].Select(Described));
    }

    private async Task WriteAsync(System.Data.IsolationLevel isolation, ulong seed)
    {
        var random = new SplitMix64(seed);
        StreamId[] streams = [Appending.NewStream("north"), Appending.NewStream("south"), Appending.NewStream("south")];
        for (var i = 0; i < TransactionsPerWriter; i++)
        {
            await using var context = database.NewContext();
            await using var transaction = await context.Database.BeginTransactionAsync(isolation);
            var written = new Dictionary<StreamId, long>();
            for (var part = random.Next(3); part >= 0; part--)
            {
                var (stream, events) = (streams[random.Next(3)], 1 + random.Next(4));
                var version = written.TryGetValue(stream, out var mine) ? mine : committed.GetValueOrDefault(stream);
                await context.AppendAsync(stream, version, events);
                written[stream] = version + events;
                await Task.Delay(random.Next(8) == 0 ? 20 + random.Next(40) : random.Next(4));
            }

            if (random.Next(6) == 0)
            {
                await transaction.RollbackAsync();
                continue;
            }

            await transaction.CommitAsync();
            foreach (var (stream, version) in written)
            {
                committed[stream] = version;
            }
        }
    }

    private async Task<List<FeedEvent>> ReadAsync(long start, ulong seed, CancellationToken written)
    {
        var random = new SplitMix64(seed);
        var seen = new List<FeedEvent>();
        for (var last = false; !last;)
        {
            last = written.IsCancellationRequested;
            await using var context = database.NewContext();
            IReadOnlyList<FeedEvent> page;
            do
            {
                page = await context.ReadAsync(seen.Count == 0 ? start : seen[^1].Position, 1 + random.Next(50));
                seen.AddRange(page);
            }
            while (page.Count > 0);
        }

        return seen;
    }

    private static (long Position, StreamId Stream, long Version) Described(FeedEvent e) => (e.Position, e.Event.Stream, e.Event.Version);
}
