using System.Linq;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Responsibilities.Duties;

namespace MutualLearning.Tests.Responsibilities;

public sealed class ResponsibilityHealthTests
{
    [Fact]
    public void FinishTime_IsTheNearestRank()
    {
        // ⌈0.85 · 20⌉ = 17, and not 18, which 0.85 as a double would give for some n.
        FinishTime.Of(Enumerable.Range(1, 20).Select(Done)).Value.Should().Be(Duration.FromDays(17));
        FinishTime.Of(Enumerable.Range(1, 21).Select(Done).Reverse()).Value.Should().Be(Duration.FromDays(18));
        FinishTime.Of(Enumerable.Range(1, 4).Select(Done), new Rational(1, 2), 1).Value.Should().Be(Duration.FromDays(2));
    }

    [Fact]
    public void FinishTime_OfTooFew_HasNoValueAndSaysWhy()
    {
        var few = FinishTime.Of([.. Enumerable.Range(1, 6).Select(Done), Given().State, Given(new ResponsibilityDropped(T1, Ana, "x")).State]);
        (few.Value, few.N, few.Reason!.Value.Code).Should().Be(((Duration?)null, 6, "responsibility.too-few-finished"));
        few.Reason!.Value.Arguments.Should().Contain("n", "6").And.Contain("least", "7");
        FinishTime.Of(Enumerable.Range(1, 7).Select(Done)).Value.Should().Be(Duration.FromDays(6));
    }

    [Theory]
    [InlineData(17, 20, 7)]
    [InlineData(1, 2, 2)]
    [InlineData(9, 10, 10)]
    [InlineData(2, 3, 3)]
    public void LeastN_IsTheFirstWhoseRankIsNotTheGreatest(int part, int whole, int least)
    {
        FinishTime.LeastN(new Rational(part, whole)).Should().Be(least);
        Enumerable.Range(1, 100).First(n => FinishTime.Of(Enumerable.Range(1, n).Select(Done), new Rational(part, whole), 1).Value < Duration.FromDays(n))
            .Should().Be(least);
    }

    [Fact]
    public void FinishTime_OfNoShare_Throws()
    {
        FluentActions.Invoking(() => FinishTime.Of([], new Rational(1, 1))).Should().Throw<System.ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => FinishTime.Of([], default(Rational))).Should().Throw<System.ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Health_PastDue_DependsOnTheDateOfTheZone()
    {
        var unknown = FinishTime.Of([]);
        var lateInAuckland = Instant.FromUtc(2026, 3, 9, 12, 0);
        var auckland = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];
        var late = ResponsibilityHealth.Of(Given().State, unknown, lateInAuckland, auckland);
        (late.IsPastDue, late.IsStalled, late.IsOverlong).Should().Be((true, (bool?)true, (bool?)null));
        var inTime = ResponsibilityHealth.Of(Given().State, unknown, lateInAuckland, DateTimeZone.Utc);
        (inTime.IsPastDue, inTime.IsStalled, inTime.Reason is null).Should().Be((false, (bool?)null, false));
    }

    [Fact]
    public void Health_Overlong_IsLongerThanUsual()
    {
        var usual = FinishTime.Of(Enumerable.Range(1, 7).Select(Done));
        var limit = T0 + Duration.FromDays(6);
        ResponsibilityHealth.Of(Given().State, usual, limit, DateTimeZone.Utc).IsStalled.Should().BeFalse();
        ResponsibilityHealth.Of(Given().State, usual, limit + Duration.Epsilon, DateTimeZone.Utc).IsStalled.Should().BeTrue();
    }

    [Fact]
    public void Health_ClosedAndOrphaned()
    {
        var usual = FinishTime.Of(Enumerable.Range(1, 7).Select(Done));
        ResponsibilityHealth.Of(Done(90), usual, T0 + Duration.FromDays(900), DateTimeZone.Utc)
            .Should().Be(new ResponsibilityHealth(Duration.FromDays(90), false, false, false, default));
        ResponsibilityHealth.Of(Given(new AccountableLeft(T0, Ana, Dan)).State, usual, T1, DateTimeZone.Utc).IsOrphaned.Should().BeTrue();
        FluentActions.Invoking(() => ResponsibilityHealth.Of(Responsibility.Initial, usual, T1, DateTimeZone.Utc)).Should().Throw<System.ArgumentException>();
    }

    private static Responsibility Done(int days) => Given(new ResponsibilityCompleted(T0 + Duration.FromDays(days), Ana, "")).State;
}
