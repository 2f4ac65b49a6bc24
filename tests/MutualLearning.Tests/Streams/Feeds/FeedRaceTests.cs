using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Testing;

namespace MutualLearning.Tests.Streams.Feeds;

/// <summary>Runners beside other runners, replays, crashes and failing stores.</summary>
public sealed class FeedRaceTests
{
    [Fact]
    public async Task ARunnerThatWasOvertaken_LeavesTheOthersResult()
    {
        var outbox = await Outbox.WithEventsAsync(5);
        var faster = new Handler("h");
        var slower = new Handler("h", (e, _) => e.Position == 2 ? outbox.Runner(faster).RunOnceAsync() : Task.CompletedTask);
        (await outbox.Runner(slower).RunOnceAsync()).Should().Be(5, "it has handled them too");
        (await outbox.CheckpointAsync(faster)).Should().Be(FeedCheckpoint.Start("h") with { Revision = 1, Position = 5 });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AHandlerThatSavesItsProgressItself_LosesNothing_WhicheverEventFails(int failing)
    {
        var outbox = await Outbox.WithEventsAsync(3, new FeedOptions { MaxAttempts = 2, FirstDelay = NodaTime.Duration.FromSeconds(1) });
        var handler = new Handler("h", async (e, token) =>
        {
            var next = (await outbox.Checkpoints.GetAsync("h", token)).After(e.Position);
            next.Should().NotBeNull("no event comes again once it was saved");
            _ = e.Position == failing ? throw new TimeoutException() : await outbox.Checkpoints.SaveAsync(next!, token);
        });
        for (var turn = 0; turn < 3; turn++)
        {
            await outbox.Runner(handler).RunOnceAsync();
            outbox.Clock.Advance(NodaTime.Duration.FromSeconds(1));
        }

        var kept = await outbox.CheckpointAsync(handler);
        (kept.Position, kept.Retry).Should().Be((3, null));
        kept.Parked.Select(p => (int)p.Position).Should().Equal(failing == 0 ? [] : [failing]);
        handler.Positions.Should().BeEquivalentTo(Enumerable.Range(1, 3).Where(p => p != failing));
        var healthy = new Handler("h", async (e, token) =>
            await outbox.Checkpoints.SaveAsync((await outbox.Checkpoints.GetAsync("h", token)).After(e.Position)!, token));
        (await outbox.Runner(healthy).ReplayParkedAsync("h")).Should().Be(failing == 0 ? 0 : 1);
        (await outbox.CheckpointAsync(handler)).Should().Be(kept with { Revision = kept.Revision + (failing == 0 ? 0 : 1), Parked = ValueList<ParkedEvent>.Empty });
    }

    [Fact]
    public async Task WhatIsParked_IsSavedBeforeTheNextEventComes()
    {
        var outbox = await Outbox.WithEventsAsync(2);
        var handler = new Handler("h", async (e, token) =>
        {
            _ = e.Position == 1 ? throw new TimeoutException() : 0;
            (await outbox.Checkpoints.GetAsync("h", token)).Parked.Should().ContainSingle().Which.Position.Should().Be(1);
        });
        (await outbox.Runner(handler).RunOnceAsync()).Should().Be(2);
        handler.Positions.Should().Equal(2);
    }

    [Fact]
    public async Task AReplayDuringATurn_AndTheTurn_BothHold()
    {
        var outbox = await Outbox.WithEventsAsync(2);
        await outbox.Runner(Handler.FailingAt("h", 1, 2)).RunOnceAsync();
        await outbox.AppendAsync(3);
        var handler = new Handler("h", async (e, _) =>
        {
            if (e.Position == 4)
            {
                await outbox.Runner().DropParkedAsync("h", 1);
                throw new TimeoutException();
            }
        });
        (await outbox.Runner(handler).RunOnceAsync()).Should().Be(3);
        var checkpoint = await outbox.CheckpointAsync(handler);
        (checkpoint.Position, checkpoint.Parked[0].Position, checkpoint.Parked[1].Position).Should().Be((5, 2, 4));
        checkpoint.Parked.Should().HaveCount(2);
    }

    [Fact]
    public async Task FailingCheckpoints_StopNoOtherHandler_AndAreReported()
    {
        var outbox = await Outbox.WithEventsAsync(3);
        var (first, last) = (new Handler("a"), new Handler("z"));
        var checkpoints = new FailingCheckpoints(outbox.Checkpoints, "a");
        var runner = new FeedRunner(outbox.Store, checkpoints, [first, last], outbox.Clock, outbox.Options);
        (await FluentActions.Awaiting(() => runner.RunOnceAsync()).Should().ThrowAsync<AggregateException>())
            .Which.InnerExceptions.Should().ContainSingle().Which.Should().BeOfType<TimeoutException>();
        (first.Handled.Count, last.Handled.Count).Should().Be((3, 3));
        (await outbox.CheckpointAsync(last)).Position.Should().Be(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task WhateverFailsAndStops_EveryEventIsHandled_InOrderAtFirst(int seed)
    {
        var random = new SplitMix64((ulong)seed);
        var outbox = await Outbox.WithEventsAsync(0, new FeedOptions { BatchSize = 7, MaxAttempts = 3, MaxParked = 5 });
        using var crashes = new Crashes();
        var handlers = Enumerable.Range(0, 3).Select(i => new Handler("h" + i, (_, _) => random.Next(10) switch
        {
            0 => throw new TimeoutException(),
            1 => crashes.Now(),
            _ => Task.CompletedTask,
        })).ToArray();
        for (var round = 0; round < 200; round++)
        {
            await outbox.AppendAsync(random.Next(3));
            outbox.Clock.Advance(NodaTime.Duration.FromSeconds(random.Next(3)));
            var token = crashes.Next();
            try
            {
                var runner = outbox.Runner(handlers);
                await (random.Next(5) == 0 ? runner.ReplayParkedAsync("h1", token) : runner.RunOnceAsync(token));
            }
            catch (OperationCanceledException)
            {
                // The process ended here, and the next round is a new one.
            }
        }

        var healthy = handlers.Select(h => new Handler(h.Name)).ToArray();
        outbox.Clock.Advance(NodaTime.Duration.FromDays(1));
        foreach (var handler in healthy)
        {
            await outbox.Runner(healthy).ReplayParkedAsync(handler.Name);
        }

        while (await outbox.Runner(healthy).RunOnceAsync() > 0)
        {
            // On to the end.
        }

        var all = (await outbox.Store.ReadAsync(0, 10_000, CancellationToken.None)).Select(e => e.Position).ToList();
        foreach (var (early, late) in handlers.Zip(healthy))
        {
            early.Positions.Union(late.Positions).Should().BeEquivalentTo(all);
            early.Tried.Distinct().Should().BeInAscendingOrder();
        }
    }

    [Fact]
    public async Task TwoRunnersBesideWriters_LoseNothing()
    {
        var outbox = new Outbox { Options = new FeedOptions { BatchSize = 5 } };
        var handled = new HashSet<long>();
        var writing = Task.Run(() => outbox.AppendAsync(2_000));
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            for (var last = false; !last;)
            {
                last = writing.IsCompleted;
                while (await outbox.Runner(new Handler("h", Handle)).RunOnceAsync() > 0)
                {
                    await Task.Yield();
                }
            }
        })));
        await writing;
        while (await outbox.Runner(new Handler("h", Handle)).RunOnceAsync() > 0)
        {
            // What was left to the runner that lost the last race.
        }

        handled.Should().HaveCount(2_000);

        Task Handle(FeedEvent e, CancellationToken cancellationToken)
        {
            lock (handled)
            {
                handled.Add(e.Position);
            }

            return Task.CompletedTask;
        }
    }

    private sealed class FailingCheckpoints(IFeedCheckpoints inner, string handler) : IFeedCheckpoints
    {
        public Task<FeedCheckpoint> GetAsync(string name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

        public Task<bool> SaveAsync(FeedCheckpoint checkpoint, CancellationToken cancellationToken) => checkpoint.Handler == handler
            ? Task.FromException<bool>(new TimeoutException())
            : inner.SaveAsync(checkpoint, cancellationToken);
    }

    /// <summary>One process after another, each with its own end.</summary>
    private sealed class Crashes : IDisposable
    {
        private CancellationTokenSource current = new();

        public CancellationToken Next()
        {
            current.Dispose();
            current = new CancellationTokenSource();
            return current.Token;
        }

        public Task Now()
        {
            current.Cancel();
            return Task.FromCanceled(current.Token);
        }

        public void Dispose() => current.Dispose();
    }
}
