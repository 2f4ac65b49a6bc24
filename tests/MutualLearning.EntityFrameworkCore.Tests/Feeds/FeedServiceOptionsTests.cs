using System;
using MutualLearning.EntityFrameworkCore.Hosting;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

public sealed class FeedServiceOptionsTests
{
    [Fact]
    public void Nonsense_IsAnError()
    {
        var options = new FeedServiceOptions();
        foreach (var nonsense in new[] { Duration.Zero, -Duration.Epsilon, Duration.FromHours(25) })
        {
            FluentActions.Invoking(() => options.PollingInterval = nonsense).Should().Throw<ArgumentOutOfRangeException>();
            FluentActions.Invoking(() => options.LongestPollingInterval = nonsense).Should().Throw<ArgumentOutOfRangeException>();
            FluentActions.Invoking(() => options.KeySweepInterval = nonsense).Should().Throw<ArgumentOutOfRangeException>();
            FluentActions.Invoking(() => options.LongestBackOff = nonsense).Should().Throw<ArgumentOutOfRangeException>();
        }

        options.LongestPollingInterval.Should().Be(Duration.FromSeconds(5));
        options.KeySweepInterval.Should().Be(Duration.FromMinutes(10));
        (options.PollingInterval, options.LongestBackOff).Should().Be((Duration.FromSeconds(1), Duration.FromMinutes(1)));
    }
}
