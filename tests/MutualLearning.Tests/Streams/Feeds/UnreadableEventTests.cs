using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.Tests.Streams.Feeds;

/// <summary>An event that nobody can read is parked for each handler, and every other event goes on.</summary>
public sealed class UnreadableEventTests
{
    private static readonly StreamId Poisoned = new(new TenantId("other"), "session", "poisoned");

    private readonly Outbox outbox = new() { Options = new FeedOptions { MaxAttempts = 3, MaxParked = 2 } };

    [Fact]
    public async Task ItIsParkedAtOnce_WithItsPositionAndReason_AndTheOthersGoOn()
    {
        await outbox.AppendAsync(1);
        await PoisonAsync(1);
        await outbox.AppendAsync(2);
        var (first, second) = (new Handler("first"), new Handler("second"));

        (await outbox.Runner(first, second).RunOnceAsync()).Should().Be(8);

        foreach (var handler in new[] { first, second })
        {
            handler.Tried.Should().Equal(1, 3, 4);
            var parked = (await outbox.CheckpointAsync(handler)).Parked.Should().ContainSingle().Subject;
            (parked.Position, parked.Stream, parked.Version, parked.IsUnreadable).Should().Be((2L, Poisoned, 1L, true));
            parked.Reason.Should().StartWith("session.opened.v1: ").And.Contain("PersonId");
        }
    }

    [Fact]
    public async Task ManyOfThem_HoldNoHandlerUp()
    {
        for (var version = 1; version <= 5; version++)
        {
            await PoisonAsync(version);
        }

        await outbox.AppendAsync(1);
        var handler = new Handler("h");
        (await outbox.Runner(handler).RunOnceAsync()).Should().Be(6);
        handler.Tried.Should().Equal(6);
        (await outbox.CheckpointAsync(handler)).Parked.Should().HaveCount(5).And.OnlyContain(p => p.IsUnreadable);
    }

    [Fact]
    public async Task AReplay_LeavesItParked_UntilItCanBeRead()
    {
        await PoisonAsync(1);
        var handler = new Handler("h");
        await outbox.Runner(handler).RunOnceAsync();
        outbox.Clock.Advance(Duration.FromHours(1));

        (await outbox.Runner(handler).ReplayParkedAsync("h")).Should().Be(0);
        var parked = (await outbox.CheckpointAsync(handler)).Parked.Single();
        (parked.At, parked.IsUnreadable).Should().Be((outbox.Clock.GetCurrentInstant(), true));

        await RepairAsync();
        (await outbox.Runner(handler).ReplayParkedAsync("h")).Should().Be(1);
        handler.Tried.Should().Equal(1);
        (await outbox.CheckpointAsync(handler)).Parked.Should().BeEmpty();
    }

    private async Task PoisonAsync(long version)
    {
        var damaged = BuiltIn.Events.Read("session.opened.v1", """{"at":"2026-01-02T03:04:05Z","by":7}""");
        await outbox.Store.AppendAsync(new Append(Poisoned, version - 1, new CommandId("p" + version), [damaged]), CancellationToken.None);
    }

    // Of the same type, as the store wants it.
    private async Task RepairAsync()
    {
        var good = BuiltIn.Events.Read("session.waved.v9", "{}");
        await outbox.Store.RewriteAsync(
            new Rewrite(Poisoned, 1, new CommandId("repair"), new System.Collections.Generic.Dictionary<long, object> { [1] = good }), CancellationToken.None);
    }
}
