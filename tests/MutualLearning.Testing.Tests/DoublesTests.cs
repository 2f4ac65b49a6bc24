using System;
using NodaTime;

namespace MutualLearning.Testing.Tests;

public sealed class DoublesTests
{
    [Fact]
    public void TestClock_MovesOnlyWhenMoved()
    {
        var clock = new TestClock(2026, 3, 2);
        clock.GetCurrentInstant().Should().Be(Instant.FromUtc(2026, 3, 2, 12, 0)).And.Be(clock.GetCurrentInstant());
        clock.Advance(Duration.FromHours(-1)).Should().Be(Instant.FromUtc(2026, 3, 2, 11, 0));
        clock.Set(Instant.MaxValue);
        clock.GetCurrentInstant().Should().Be(Instant.MaxValue);
    }

    [Fact]
    public void SequentialIds_Count()
    {
        var ids = new SequentialIds("c");
        (ids.NewId(), ids.NewId(), new SequentialIds().NewId()).Should().Be(("c1", "c2", "id-1"));
        FluentActions.Invoking(() => new SequentialIds("\n")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new SequentialIds(new string('x', 101))).Should().Throw<ArgumentException>();
    }
}
