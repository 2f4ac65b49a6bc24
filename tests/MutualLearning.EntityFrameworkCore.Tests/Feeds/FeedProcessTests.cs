using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>Other processes append while two readers of this one number and read, until the writers are killed in the midst of it.</summary>
public abstract class FeedProcessTests(TestDatabase database)
{
    private const int Writers = 4;
    private const int Commands = 80;

    [Fact]
    public async Task BesideWritersOfOtherProcesses_EverythingComesOnce_AndOrderIsKept()
    {
        var names = Enumerable.Range(1, Writers).Select(i => "feed-" + i.ToString(CultureInfo.InvariantCulture)).ToList();
        var writers = names.ConvertAll(_ => new ChildProcess("append", database.Provider, database.ConnectionString));
        using var written = new CancellationTokenSource();
        var reading = Enumerable.Range(1, 2).Select(i => Task.Run(() => ReadAsync(pageSize: 7 * i, written.Token))).ToList();
        int[] acknowledged;
        try
        {
            await Task.WhenAll(writers.Select(writer => writer.ReadyAsync()));
            await Task.WhenAll(writers.Zip(names, (writer, name) => writer.GoAsync(name)));
            acknowledged = await Task.WhenAll(writers.Select(HearUntilKilledAsync));
        }
        finally
        {
            writers.ForEach(writer => writer.Dispose());
            await written.CancelAsync();
        }

        var readers = await Task.WhenAll(reading);
        readers[0].Select(e => (e.Position, e.Event.Stream, e.Event.Version))
            .Should().Equal(readers[1].Select(e => (e.Position, e.Event.Stream, e.Event.Version)), "all readers are given the same");
        readers[0].Select(e => e.Position).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        foreach (var stream in readers[0].GroupBy(e => e.Event.Stream))
        {
            stream.Select(e => e.Event.Version).Should().Equal(Enumerable.Range(1, stream.Count()).Select(v => (long)v), "of {0}", stream.Key);
        }

        foreach (var (name, commands) in names.Zip(acknowledged))
        {
            var given = readers[0].Where(e => e.Event.Stream.Id == name).Select(e => e.Event.Command).ToHashSet();
            Enumerable.Range(1, commands).Select(Work.Command).Where(c => !given.Contains(c)).Should().BeEmpty("what was acknowledged is given");
        }
    }

    // How many commands it has acknowledged.
    private static async Task<int> HearUntilKilledAsync(ChildProcess writer)
    {
        for (var heard = 0; heard < Commands; heard++)
        {
            (await writer.HearAsync()).Should().NotBeNull(await writer.ErrorAsync());
        }

        writer.Kill();
        return Commands + (await writer.RestAsync()).Count;
    }

    private async Task<List<FeedEvent>> ReadAsync(int pageSize, CancellationToken written)
    {
        var seen = new List<FeedEvent>();
        for (var last = false; !last;)
        {
            last = written.IsCancellationRequested;
            await using var context = database.NewContext();
            while (await context.ReadAsync(seen.Count == 0 ? 0 : seen[^1].Position, pageSize) is { Count: > 0 } page)
            {
                seen.AddRange(page);
            }

            await Task.Delay(1, CancellationToken.None);
        }

        return seen;
    }

    public sealed class OnSqliteFile(SqliteFile database) : FeedProcessTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : FeedProcessTests(database), IClassFixture<Postgres>;
}
