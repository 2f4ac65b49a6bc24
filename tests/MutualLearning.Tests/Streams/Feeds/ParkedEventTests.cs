using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace MutualLearning.Tests.Streams.Feeds;

public sealed class ParkedEventTests
{
    [Fact]
    public async Task Replay_ReleasesWhatSucceeds_AndKeepsTheRestWithItsNewReason()
    {
        var outbox = await Outbox.WithEventsAsync(5);
        await outbox.Runner(Handler.FailingAt("h", 1, 3, 4)).RunOnceAsync();
        outbox.Clock.Advance(Duration.FromHours(1));
        var repaired = new Handler("h", (e, _) => e.Position == 3 ? throw new TimeoutException("Still.") : Task.CompletedTask);
        (await outbox.Runner(repaired).ReplayParkedAsync("h")).Should().Be(2);
        repaired.Positions.Should().Equal(1, 4);
        var checkpoint = await outbox.CheckpointAsync(repaired);
        checkpoint.Position.Should().Be(5);
        checkpoint.Parked.Should().ContainSingle().Which.Should().Be(new ParkedEvent(
            3, Switch.Lamp with { Id = "even" }, 2, outbox.Clock.GetCurrentInstant(), "System.TimeoutException: Still."));
    }

    [Fact]
    public async Task Replay_LetsAHandlerThatStandsStillGoOn()
    {
        var outbox = await Outbox.WithEventsAsync(4, new FeedOptions { MaxAttempts = 1, MaxParked = 2 });
        await outbox.Runner(Handler.FailingAt("h", 1, 2, 3, 4)).RunOnceAsync();
        var repaired = new Handler("h");
        (await outbox.Runner(repaired).RunOnceAsync()).Should().Be(0);
        (await outbox.Runner(repaired).ReplayParkedAsync("h")).Should().Be(2);
        (await outbox.Runner(repaired).RunOnceAsync()).Should().Be(2);
        repaired.Positions.Should().Equal(1, 2, 3, 4);
    }

    [Fact]
    public async Task Replay_ReleasesAnEventThatTheFeedNoLongerHas()
    {
        var outbox = await Outbox.WithEventsAsync(1);
        var handler = new Handler("h");
        var gone = new ParkedEvent(7, Switch.Lamp, 1, default, "Gone.");
        await outbox.Checkpoints.SaveAsync(FeedCheckpoint.Start("h") with { Parked = ValueList<ParkedEvent>.Of([gone]) }, CancellationToken.None);
        (await outbox.Runner(handler).ReplayParkedAsync("h")).Should().Be(1);
        handler.Tried.Should().BeEmpty();
        (await outbox.CheckpointAsync(handler)).Parked.Should().BeEmpty();
    }

    [Fact]
    public async Task ACancelledReplay_KeepsWhatItHasNotReached()
    {
        var outbox = await Outbox.WithEventsAsync(3);
        await outbox.Runner(Handler.FailingAt("h", 1, 2, 3)).RunOnceAsync();
        using var stop = new CancellationTokenSource();
        var handler = new Handler("h", (e, _) => e.Position == 2 ? stop.CancelAsync() : Task.CompletedTask);
        await FluentActions.Awaiting(() => outbox.Runner(handler).ReplayParkedAsync("h", stop.Token))
            .Should().ThrowAsync<OperationCanceledException>();
        (await outbox.CheckpointAsync(handler)).Parked.Select(p => p.Position).Should().Equal(3);
    }

    [Fact]
    public async Task Drop_TakesOneOff()
    {
        var outbox = await Outbox.WithEventsAsync(3);
        var handler = Handler.FailingAt("h", 1, 3);
        var runner = outbox.Runner(handler);
        await runner.RunOnceAsync();
        (await runner.DropParkedAsync("h", 1)).Should().BeTrue();
        (await runner.DropParkedAsync("h", 1)).Should().BeFalse();
        (await runner.DropParkedAsync("nobody", 1)).Should().BeFalse();
        (await outbox.CheckpointAsync(handler)).Parked.Select(p => p.Position).Should().Equal(3);
        await FluentActions.Awaiting(() => runner.ReplayParkedAsync("nobody"))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*nobody*");
    }

    [Fact]
    public async Task APositionThatIsPutBack_ParksNothingTwice()
    {
        var outbox = await Outbox.WithEventsAsync(3);
        var handler = Handler.FailingAt("h", 1, 2);
        await outbox.Runner(handler).RunOnceAsync();
        await outbox.Checkpoints.SaveAsync(await outbox.CheckpointAsync(handler) with { Position = 0 }, CancellationToken.None);
        await outbox.Runner(Handler.FailingAt("h", 2)).RunOnceAsync();
        var checkpoint = await outbox.CheckpointAsync(handler);
        checkpoint.Parked.Select(p => p.Position).Should().Equal([2], "the first one was handled this time");
    }

    [Fact]
    public async Task AReason_IsALineThatEveryStoreCanKeep()
    {
        // Not as data of a theory: an attribute cannot hold half a surrogate pair.
        foreach (var (message, kept) in new[]
        {
            ("a\r\n\0b", "a   b"), ("\ud83d\ude00!", "\ud83d\ude00!"), ("half \ud83d of it", "half \ufffd of it"),
            ("\ude00 the other half \ud83d", "\ufffd the other half \ufffd"),
        })
        {
            (await ReasonAsync(message)).Should().Be("System.InvalidOperationException: " + kept);
        }
    }

    [Fact]
    public async Task AReason_IsCut()
    {
        var room = ParkedEvent.MaxReasonLength - "System.InvalidOperationException: ".Length;
        (await ReasonAsync(new string('x', 9_999))).Should().HaveLength(ParkedEvent.MaxReasonLength);
        (await ReasonAsync(new string('x', room - 2) + "\ud83d\ude00yy")).Should()
            .EndWith("x\ud83d\ude00").And.HaveLength(ParkedEvent.MaxReasonLength);
        var cut = await ReasonAsync(new string('x', room - 1) + "\ud83d\ude00yy");
        cut.Should().HaveLength(ParkedEvent.MaxReasonLength).And.EndWith("x\ufffd", "no half of a pair is left at the end");
    }

    [Fact]
    public async Task AReason_NamesTheCauses()
    {
        var cause = new TimeoutException("slow", new FormatException("odd"));
        (await ReasonAsync("no", cause)).Should()
            .Be("System.InvalidOperationException: no <- System.TimeoutException: slow <- System.FormatException: odd");
        (await ReasonAsync(new string('x', 9_999), cause)).Should().NotContain("slow").And.HaveLength(ParkedEvent.MaxReasonLength);
    }

    private static async Task<string> ReasonAsync(string message, Exception? cause = null)
    {
        var outbox = await Outbox.WithEventsAsync(1);
        var handler = new Handler("h", (_, _) => throw new InvalidOperationException(message, cause));
        await outbox.Runner(handler).RunOnceAsync();
        return (await outbox.CheckpointAsync(handler)).Parked[0].Reason;
    }
}
