using System;
using System.Threading.Tasks;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace MutualLearning.Tests.Streams.Feeds;

public sealed class FeedOptionsTests
{
    [Fact]
    public void Nonsense_IsAnError()
    {
        FluentActions.Invoking(() => new FeedOptions { BatchSize = 0 }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new FeedOptions { MaxAttempts = 0 }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new FeedOptions { MaxAttempts = 101 }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new FeedOptions { MaxParked = 0 }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new FeedOptions { FirstDelay = -Duration.Epsilon }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new FeedOptions { FirstDelay = Duration.FromMinutes(61) }).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task ADelay_IsNeverLongerThanAnHour()
    {
        var outbox = await Outbox.WithEventsAsync(1, new FeedOptions { MaxAttempts = 100 });
        var handler = Handler.FailingAt("h", 1);
        var total = Duration.Zero;
        for (var i = 1; i < 100; i++)
        {
            await outbox.Runner(handler).RunOnceAsync();
            var wait = (await outbox.CheckpointAsync(handler)).Retry!.At - outbox.Clock.GetCurrentInstant();
            wait.Should().Be(i <= 12 ? Duration.FromSeconds(1 << (i - 1)) : Duration.FromHours(1));
            total += wait;
            outbox.Clock.Advance(wait);
        }

        (await outbox.Runner(handler).RunOnceAsync()).Should().Be(1);
        total.Should().BeGreaterThan(Duration.FromDays(3));
    }
}
