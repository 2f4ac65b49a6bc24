using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions.Rules;

namespace MutualLearning.Voting.Tests.Rounds;

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
        result.Winners.Should().Equal(new ValueList<string>[] { ["A"], ["B"] });
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
        Tally.Of(rule, profile, seats: 3).Result!.Committees.Should().Equal(new ValueList<string>[] { ["A", "B", "C"], ["A", "B", "D"] });
        Tally.Of(rule, profile, seats: 3, ties: new TieLadder([TieStep.Drawn]) { DrawnOrder = ["D"] }).Winners().Should().EndWith("D");
    }

    [Fact]
    public void OfEqualOptions_WhoHadFewerAtTheLastStageThatDiffers_IsExcluded()
    {
        // When F is gone, C and D have four each; before, C had three, so that C goes although no ladder is declared.
        var profile = Tally.Ranked("ABCDF", "9 A | 8 B | 3 C | 4 D | 1 F>C");

        var result = Tally.Of("scottish-stv", profile, seats: 1).Result!;

        result.Rounds.Select(r => string.Join(',', r.Eliminated)).Should().StartWith(["F", "C", "D"]);
        result.Rounds[1].TieBrokenBy.Should().Be(TieStep.PreviousRounds);
    }

    [Fact]
    public void OptionsWithoutAVote_GoTogether() =>
        Tally.Of("scottish-stv", Tally.Ranked("ABCDF", "4 A | 3 B | 2 C"), seats: 1).Result!.Rounds
            .Select(r => string.Join(',', r.Eliminated)).Should().Equal("D,F", "C", "B", string.Empty);

    [Fact]
    public void Meek_LowersTheQuota_AsVotesAreExhausted()
    {
        // A keeps just what it needs of its 6 votes; nobody else is named on them. So 6k = (6k + 4) / 3, k = 1/3: a quota of 2 for all.
        var profile = Tally.Ranked("ABC", "6 A | 3 B | 1 C>B");

        var result = Tally.Of("meek-stv", profile, seats: 2).Result!;

        result.Winners.Should().Equal(new ValueList<string>[] { ["A"], ["B"] });
        result.Rounds.Should().HaveCount(2);
        result.Rounds[1].Exhausted.Should().BeGreaterThan(2);
    }

    [Fact]
    public void Meek_LeavesATieOfItsFixedPointOpen()
    {
        // The surplus of A goes to C and D alike, and no number of decimals sets them apart.
        var profile = Tally.Ranked("ABCD", "7 A>C | 7 A>D | 6 B | 1 C | 1 D");

        var result = Tally.Of("meek-stv", profile, seats: 3).Result!;

        result.Winners.Select(w => string.Join('=', w)).Should().Equal("A", "B", "C=D");
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
