using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Testing;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>Whatever fails, a row of the host is written once for each event.</summary>
public abstract class EfFeedHandlerTests(TestDatabase database)
{
    private readonly StreamId stream = Appending.NewStream();
    private readonly TestClock clock = new(2026, 3, 4);

    private FeedOptions Options { get; init; } = new() { BatchSize = 7, MaxAttempts = 2 };

    [Fact]
    public async Task EveryEvent_IsOneRow_AndOneThatFailsIsParkedWithoutARow()
    {
        await AppendAsync(20);
        await RunToEndAsync(e => e.Event.Version == 5 ? throw new TimeoutException("Not now.") : Task.CompletedTask);
        await MustBeRowsAsync(Enumerable.Range(1, 20).Where(v => v != 5));
        await using var context = database.NewContext();
        var kept = await TestDatabase.Checkpoints(context).GetAsync(Mirror.NameOf(stream), CancellationToken.None);
        var parked = kept.Parked.Should().ContainSingle().Which;
        (parked.Stream, parked.Version).Should().Be((stream, 5));
        parked.Reason.Should().EndWith("System.TimeoutException: Not now.");
        (await Runner(context).ReplayParkedAsync(Mirror.NameOf(stream))).Should().Be(1);
        (await Runner(context).ReplayParkedAsync(Mirror.NameOf(stream))).Should().Be(0);
        await MustBeRowsAsync(Enumerable.Range(1, 20));
    }

    [Fact]
    public async Task AProcessThatEnds_AnywhereInABatch_LeavesNothingHalf()
    {
        await AppendAsync(30);
        for (var stop = 3; stop < 30; stop += 4)
        {
            using var end = new CancellationTokenSource();
            await using var context = database.NewContext();
            var dying = Runner(context, e => e.Event.Version == stop ? Cancelled(end) : Task.CompletedTask);
            try
            {
                while (await dying.RunOnceAsync(end.Token) > 0)
                {
                    // On to the end.
                }
            }
            catch (OperationCanceledException)
            {
                // The process ended here.
            }
        }

        await RunToEndAsync();
        await MustBeRowsAsync(Enumerable.Range(1, 30));
    }

    [Fact]
    public async Task TwoRunners_WriteNoRowTwice()
    {
        await AppendAsync(60);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => RunToEndAsync(_ => Task.Delay(1)))));
        await RunToEndAsync();
        await MustBeRowsAsync(Enumerable.Range(1, 60));
    }

    private static Task Cancelled(CancellationTokenSource source)
    {
        source.Cancel();
        return Task.FromCanceled(source.Token);
    }

    private async Task AppendAsync(int events)
    {
        await using var context = database.NewContext();
        await context.AppendAsync(stream, 0, events);
        await context.EndAsync();
    }

    private async Task RunToEndAsync(Func<FeedEvent, Task>? meanwhile = null)
    {
        for (var passed = 1; passed > 0;)
        {
            clock.Advance(Duration.FromMinutes(10));
            await using var context = database.NewContext();
            passed = await Runner(context, meanwhile).RunOnceAsync();
            var kept = await TestDatabase.Checkpoints(context).GetAsync(Mirror.NameOf(stream), CancellationToken.None);
            passed += kept.Retry is null ? 0 : 1;
        }
    }

    private FeedRunner Runner(HrContext context, Func<FeedEvent, Task>? meanwhile = null)
    {
        var scope = new EfDatabase<HrContext>(context);
        var checkpoints = new EfFeedCheckpoints<HrContext>(scope);
        var mirror = new Mirror(context, checkpoints, stream, meanwhile);
        return new FeedRunner(new EfEventFeed<HrContext>(scope, BuiltIn.Events), checkpoints, [mirror], clock, Options);
    }

    private async Task MustBeRowsAsync(System.Collections.Generic.IEnumerable<int> versions)
    {
        await using var context = database.NewContext();
        var rows = await context.Employees.Where(e => e.Name.StartsWith(stream.Id)).Select(e => e.Name).ToListAsync();
        rows.Should().BeEquivalentTo(versions.Select(v => $"{stream.Id}-{v}"));
    }

    public sealed class OnSqliteFile(SqliteFile database) : EfFeedHandlerTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : EfFeedHandlerTests(database), IClassFixture<Postgres>;
}
