using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace MutualLearning.Tests.Streams.Feeds;

/// <summary>What a turn leaves in the checkpoint when somebody else has written it meanwhile: the handler, another runner, a replay.</summary>
public sealed class FeedTurnTests
{
    [Fact]
    public async Task AHandlerThatSavesAPartOfTheWay_IsPastTheWholeOfIt()
    {
        var outbox = await Outbox.WithEventsAsync(3);
        var handler = new Handler("h", (e, token) => e.Position == 1 ? SaveAsync(outbox, c => c.After(1)!) : Task.CompletedTask);

        (await outbox.Runner(handler).RunOnceAsync()).Should().Be(3);
        (await outbox.CheckpointAsync(handler)).Position.Should().Be(3);
    }

    [Fact]
    public async Task AHandlerThatSavesItsProgress_AndFailsAtTheNext_WaitsBeforeItTriesAgain()
    {
        var outbox = await Outbox.WithEventsAsync(2, new FeedOptions { MaxAttempts = 5, FirstDelay = Duration.FromSeconds(1) });
        var handler = new Handler("h", (e, _) => e.Position == 1 ? SaveAsync(outbox, c => c.After(1)!) : throw new TimeoutException());

        await outbox.Runner(handler).RunOnceAsync();

        var kept = await outbox.CheckpointAsync(handler);
        (kept.Position, kept.Retry?.Attempts).Should().Be((1, 1));
    }

    [Fact]
    public async Task APositionThatIsPutBackDuringATurn_StaysThere()
    {
        var outbox = await Outbox.WithEventsAsync(2);
        await outbox.Runner(new Handler("h")).RunOnceAsync();
        await outbox.AppendAsync(2);
        var handler = new Handler("h", (e, _) => e.Position == 3 ? SaveAsync(outbox, c => c with { Position = 0 }) : Task.CompletedTask);

        await outbox.Runner(handler).RunOnceAsync();

        (await outbox.CheckpointAsync(handler)).Position.Should().Be(0);
    }

    [Fact]
    public async Task AnotherRunnerThatGotFurther_IsLeftItsResult()
    {
        var outbox = await Outbox.WithEventsAsync(5, new FeedOptions { BatchSize = 2 });
        var handler = new Handler("h", (e, _) => e.Position == 2 ? SaveAsync(outbox, c => c with { Position = 5 }) : Task.CompletedTask);

        await outbox.Runner(handler).RunOnceAsync();

        (await outbox.CheckpointAsync(handler)).Position.Should().Be(5);
    }

    [Fact]
    public async Task ATurnThatParks_EndsWhereAnotherRunnerHasGoneOn()
    {
        var outbox = await Outbox.WithEventsAsync(5, new FeedOptions { MaxAttempts = 1 });
        var handler = new Handler("h", async (e, _) =>
        {
            if (e.Position == 2)
            {
                await SaveAsync(outbox, c => c with { Position = 5 });
                throw new TimeoutException();
            }
        });

        await outbox.Runner(handler).RunOnceAsync();

        handler.Tried.Should().Equal(1, 2);
        (await outbox.CheckpointAsync(handler)).Position.Should().Be(5);
    }

    [Fact]
    public async Task WhatIsDroppedDuringATurn_StaysDropped_WhereverItStands()
    {
        var outbox = await Outbox.WithEventsAsync(2);
        await outbox.Runner(Handler.FailingAt("h", 1, 2)).RunOnceAsync();
        await outbox.AppendAsync(1);
        var last = new Handler("h", (e, _) => outbox.Runner().DropParkedAsync("h", 2));
        await outbox.Runner(last).RunOnceAsync();
        (await outbox.CheckpointAsync(last)).Parked.Select(p => p.Position).Should().Equal(1);

        await SaveAsync(outbox, c => c with { Position = 0, Parked = [new ParkedEvent(3, Switch.Lamp, 1, default, "No.")] });
        var first = new FeedRunner(outbox.Store, outbox.Checkpoints, [new Handler("h", (e, _) => outbox.Runner().DropParkedAsync("h", 3))], outbox.Clock, outbox.Options with { BatchSize = 1 });
        await first.RunOnceAsync();
        var kept = await outbox.CheckpointAsync(last);
        (kept.Position, kept.Parked.Count).Should().Be((1, 0));
    }

    [Fact]
    public async Task AReplay_HandsNoOtherEvent_ThanTheOneThatIsParked()
    {
        var outbox = await Outbox.WithEventsAsync(3);
        await outbox.Runner(Handler.FailingAt("h", 2)).RunOnceAsync();
        var handler = new Handler("h");
        var runner = new FeedRunner(new Gap(outbox.Store, 2), outbox.Checkpoints, [handler], outbox.Clock, outbox.Options);

        (await runner.ReplayParkedAsync("h")).Should().Be(1);

        handler.Tried.Should().BeEmpty();
        (await outbox.CheckpointAsync(handler)).Parked.Should().BeEmpty();
    }

    private static async Task SaveAsync(Outbox outbox, Func<FeedCheckpoint, FeedCheckpoint> change) =>
        (await outbox.Checkpoints.SaveAsync(change(await outbox.Checkpoints.GetAsync("h", CancellationToken.None)), CancellationToken.None)).Should().BeTrue();

    // A feed in which a position is missing.
    private sealed class Gap(IEventFeed inner, long missing) : IEventFeed
    {
        public async Task<IReadOnlyList<FeedEvent>> ReadAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
            [.. (await inner.ReadAsync(afterPosition, limit + 1, cancellationToken)).Where(e => e.Position != missing).Take(limit)];
    }
}
