using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Rules;

public sealed class SingleTransferableVoteTests
{
    [Fact]
    public void ASurplusGoesOn_AtFiveDecimals_TheRestIgnored()
    {
        // Quota 4 of 11: A has 3 too many of 7, so that each of its papers goes on at 0.42857.
        var profile = Tally.Ranked("ABC", "5 A>B | 2 A | 3 B | 1 C");

        var result = Tally.Of("scottish-stv", profile, seats: 2).Result!;

        result.Rounds[1].Figures.Single(f => f.Option == "B").Value.Should().Be(new Rational(514_285, 100_000));
        result.Rounds[1].Exhausted.Should().Be(new Rational(85_714, 100_000));
        result.Winners.Should().Equal(new Log<string>[] { ["A"], ["B"] });
    }

    [Fact]
    public void APaperThatPassesOverAnElectedOption_MakesNoVote()
    {
        // After E is eliminated, its papers pass over A, which is elected; no more are elected than there are seats.
        var profile = Tally.Ranked("ABCDE", "9 A>B | 6 B | 5 C | 4 D | 1 E>A>D | 2 E>A");

        var result = Tally.Of("scottish-stv", profile, seats: 3).Result!;

        result.Winners.Should().HaveCount(3);
        foreach (var round in result.Rounds)
        {
            var sum = round.Figures.Aggregate(round.Exhausted, (all, f) => all + f.Value);
            (sum <= 27 && sum > 26).Should().BeTrue($"round {round.Number} has {sum} of 27 votes");
        }
    }

    [Theory]
    [InlineData("scottish-stv")]
    [InlineData("meek-stv")]
    public void ATieForElimination_IsFollowedEveryWay(string rule)
    {
        var profile = Tally.Ranked("ABCD", "5 A | 5 B | 2 C>A | 2 D>A");

        Tally.Of(rule, profile, seats: 3).Result!.Winners.Select(w => string.Join('=', w)).Should().Equal("A", "B", "C=D");
        Tally.Of(rule, profile, seats: 3).Result!.Committees.Should().Equal(new Log<string>[] { ["A", "B", "C"], ["A", "B", "D"] });
        Tally.Of(rule, profile, seats: 3, ties: new TieLadder([TieStep.Drawn]) { DrawnOrder = ["D"] }).Winners().Should().EndWith("D");
    }

    [Fact]
    public void OfEqualOptions_TheEarlierStageDecides()
    {
        // After F goes, C and D have four each; C had three before and D four, so that C goes.
        var profile = Tally.Ranked("ABCDF", "10 A | 9 B | 3 C | 4 D | 1 F>C");

        var result = Tally.Of("scottish-stv", profile, seats: 2).Result!;

        result.Rounds.Should().Contain(r => r.Eliminated.Contains("C") == false || r.TieBrokenBy == TieStep.PreviousRounds);
        result.IsTied.Should().BeFalse();
    }

    [Fact]
    public void Meek_LetsElectedOptionsKeepWhatTheyNeed()
    {
        // Hill, Wichmann and Woodall: the quota falls as votes are exhausted, and surpluses go to elected options too.
        var profile = Tally.Ranked("ABCD", "6 A>B | 4 B>A | 3 C | 2 D>C");

        var result = Tally.Of("meek-stv", profile, seats: 2).Result!;

        result.Winners.Select(w => w[0]).Should().Equal("A", "B");
    }

    [Theory]
    [InlineData("scottish-stv")]
    [InlineData("meek-stv")]
    public void AsManyOptionsAsSeats_AreAllElected(string rule) =>
        Tally.Of(rule, Tally.Ranked("ABC", "3 A | 1 B"), seats: 3).Result!.Winners.Should().HaveCount(3);

    [Theory]
    [InlineData("scottish-stv")]
    [InlineData("meek-stv")]
    public void OneSeat_GoesToAMajority(string rule) =>
        Tally.Of(rule, Tally.Ranked("ABC", "4 A>B | 3 B>A | 2 C>B")).Winners().Should().Be("B");
}
