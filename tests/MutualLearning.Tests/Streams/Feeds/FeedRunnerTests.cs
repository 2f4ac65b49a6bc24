using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace MutualLearning.Tests.Streams.Feeds;

public sealed class FeedRunnerTests
{
    [Fact]
    public async Task EveryHandler_IsGivenEveryEventOnce()
    {
        var outbox = await Outbox.WithEventsAsync(5);
        var (first, second) = (new Handler("first"), new Handler("second"));
        (await outbox.Runner(first).RunOnceAsync()).Should().Be(5);
        await outbox.AppendAsync(2);
        (await outbox.Runner(second, first).RunOnceAsync()).Should().Be(9);
        (await outbox.Runner(second, first).RunOnceAsync()).Should().Be(0);
        first.Positions.Should().Equal(1, 2, 3, 4, 5, 6, 7);
        second.Positions.Should().Equal(1, 2, 3, 4, 5, 6, 7);
        (await outbox.CheckpointAsync(first)).Should().Be(FeedCheckpoint.Start("first") with { Revision = 2, Position = 7 });
    }

    [Fact]
    public async Task ATurn_IsOneBatch()
    {
        var outbox = await Outbox.WithEventsAsync(5, new FeedOptions { BatchSize = 2 });
        var (first, second) = (new Handler("first"), new Handler("second"));
        foreach (var passed in new[] { 4, 4, 2, 0 })
        {
            (await outbox.Runner(first, second).RunOnceAsync()).Should().Be(passed);
            first.Handled.Should().HaveSameCount(second.Handled);
        }
    }

    [Fact]
    public async Task WithoutEvents_NothingIsSaved()
    {
        var outbox = new Outbox();
        var handler = new Handler("h");
        (await outbox.Runner(handler).RunOnceAsync()).Should().Be(0);
        (await outbox.CheckpointAsync(handler)).Revision.Should().Be(0);
        (await outbox.Runner().RunOnceAsync()).Should().Be(0);
    }

    [Fact]
    public async Task AFailure_StopsNoOtherHandler()
    {
        var outbox = await Outbox.WithEventsAsync(3, new FeedOptions());
        var (a, bad, z) = (new Handler("a"), Handler.FailingAt("bad", 2), new Handler("z"));
        (await outbox.Runner(a, bad, z).RunOnceAsync()).Should().Be(7);
        (a.Handled.Count, bad.Handled.Count, z.Handled.Count).Should().Be((3, 1, 3));
        (await outbox.CheckpointAsync(bad)).Position.Should().Be(1, "what was handled before the failure is saved");
    }

    [Fact]
    public async Task AFailedEvent_WaitsLongerEveryTime_AndIsThenParked()
    {
        var outbox = await Outbox.WithEventsAsync(3, new FeedOptions { MaxAttempts = 4, FirstDelay = Duration.FromSeconds(10) });
        var handler = Handler.FailingAt("h", 2);
        foreach (var (wait, attempts) in new[] { (10, 1), (20, 2), (40, 3) })
        {
            await outbox.Runner(handler).RunOnceAsync();
            var again = outbox.Clock.GetCurrentInstant() + Duration.FromSeconds(wait);
            var expected = new FeedRetry(attempts, again, "System.InvalidOperationException: No 2.");
            (await outbox.CheckpointAsync(handler)).Retry.Should().Be(expected);
            outbox.Clock.Advance(Duration.FromSeconds(wait) - Duration.Epsilon);
            (await outbox.Runner(handler).RunOnceAsync()).Should().Be(0, "the event waits, and the later ones with it");
            outbox.Clock.Advance(Duration.Epsilon);
        }

        (await outbox.Runner(handler).RunOnceAsync()).Should().Be(2);
        handler.Tried.Should().Equal(1, 2, 2, 2, 2, 3);
        var checkpoint = await outbox.CheckpointAsync(handler);
        var stream = Switch.Lamp with { Id = "odd" };
        checkpoint.Parked.Should().Equal(
            new ParkedEvent(2, stream, 1, outbox.Clock.GetCurrentInstant(), "System.InvalidOperationException: No 2."));
        (checkpoint.Position, checkpoint.Retry).Should().Be((3, null));
    }

    [Fact]
    public async Task AnEventThatSucceedsLater_IsNotParked_AndBeginsTheCountAnew()
    {
        var failures = 2;
        var outbox = await Outbox.WithEventsAsync(2);
        var handler = new Handler("h", (_, _) => failures-- > 0 ? throw new TimeoutException() : Task.CompletedTask);
        await outbox.Runner(handler).RunOnceAsync();
        failures = 2;
        await outbox.AppendAsync(1);
        await outbox.Runner(handler).RunOnceAsync();
        handler.Positions.Should().Equal(1, 2, 3);
        (await outbox.CheckpointAsync(handler)).Parked.Should().BeEmpty();
    }

    [Fact]
    public async Task AfterAParkedEvent_LaterEventsOfItsStreamGoOn()
    {
        var outbox = await Outbox.WithEventsAsync(6);
        var handler = Handler.FailingAt("h", 1, 4);
        (await outbox.Runner(handler).RunOnceAsync()).Should().Be(6);
        handler.Positions.Should().Equal(2, 3, 5, 6);
        (await outbox.CheckpointAsync(handler)).Parked.Select(p => p.Position).Should().Equal(1, 4);
    }

    [Fact]
    public async Task AHandlerWithTooManyParked_StandsStill()
    {
        var outbox = await Outbox.WithEventsAsync(9, new FeedOptions { MaxAttempts = 1, MaxParked = 3 });
        var (down, other) = (new Handler("down", (_, _) => throw new TimeoutException()), new Handler("other"));
        (await outbox.Runner(down, other).RunOnceAsync()).Should().Be(12);
        (await outbox.Runner(down, other).RunOnceAsync()).Should().Be(0);
        down.Tried.Should().Equal(1, 2, 3);
        other.Handled.Should().HaveCount(9);
    }

    [Fact]
    public async Task Cancellation_IsNoFailure_AndWhatWasHandledIsSaved()
    {
        var outbox = await Outbox.WithEventsAsync(5, new FeedOptions { MaxAttempts = 1 });
        foreach (var thrown in new Exception?[] { null, new OperationCanceledException(), new InvalidOperationException("It was closed.") })
        {
            using var stop = new CancellationTokenSource();
            var before = (await outbox.Checkpoints.GetAsync("h", CancellationToken.None)).Position;
            var handler = new Handler("h", (e, _) =>
            {
                if (e.Position == before + 2)
                {
                    stop.Cancel();
                    return thrown is null ? Task.CompletedTask : Task.FromException(thrown);
                }

                return Task.CompletedTask;
            });
            await FluentActions.Awaiting(() => outbox.Runner(handler, new Handler("z")).RunOnceAsync(stop.Token))
                .Should().ThrowAsync<OperationCanceledException>();
            var checkpoint = await outbox.CheckpointAsync(handler);
            (checkpoint.Position, checkpoint.Retry, checkpoint.Parked.Count).Should().Be((before + handler.Handled.Count, null, 0));
            handler.Handled.Should().HaveCount(thrown is null ? 2 : 1);
        }

        (await outbox.Checkpoints.GetAsync("z", CancellationToken.None)).Revision.Should().Be(0);
    }

    [Fact]
    public async Task ATimeoutOfTheHandlersOwn_IsAFailure()
    {
        var outbox = await Outbox.WithEventsAsync(1);
        var handler = new Handler("h", (_, _) => throw new TaskCanceledException());
        (await outbox.Runner(handler).RunOnceAsync()).Should().Be(1);
        (await outbox.CheckpointAsync(handler)).Parked.Should().ContainSingle();
    }

    [Fact]
    public async Task TwoHandlersOfOneName_AreAnErrorThatNamesBoth()
    {
        var outbox = new Outbox();
        FluentActions.Invoking(() => outbox.Runner(new Handler("h"), new Other("h"))).Should().Throw<ArgumentException>()
            .WithMessage($"*{typeof(Handler)} and {typeof(Other)} both bring the feed handler 'h'*");
        FluentActions.Invoking(() => outbox.Runner(new Other(" "))).Should().Throw<ArgumentException>().WithMessage($"*{typeof(Other)}*");
        await outbox.Runner(new Handler("h"), new Other("H")).RunOnceAsync();
    }

    private sealed class Other(string name) : IFeedHandler
    {
        public string Name => name;

        public Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
