using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions.Rules;

namespace MutualLearning.Voting.Tests.Rounds;

public sealed class InstantRunoffTests
{
    // The capital of Tennessee, the textbook example: Nashville beats all others, and Knoxville wins.
    private static readonly Profile Tennessee = Tally.Ranked("MNCK", "42 M>N>C>K | 26 N>C>K>M | 15 C>K>N>M | 17 K>C>N>M");

    [Fact]
    public void TheFewestAreEliminated_AndTheirBallotsGoOn()
    {
        var result = Tally.Of("irv", Tennessee).Result!;

        result.Winners.Should().Equal(new ValueList<string>[] { ["K"] });
        result.Ranking.Should().BeEmpty();
        result.Rounds.Select(r => string.Join(' ', r.Figures.Select(f => f.Option + f.Value)) + " -" + string.Join(',', r.Eliminated))
            .Should().Equal("M42 N26 C15 K17 -C", "M42 N26 K32 -N", "M42 K58 -M");
    }

    [Fact]
    public void TheExplanation_TellsTheRounds_AndWhatItWouldHaveTaken()
    {
        var explained = Tally.Explain("irv", Tennessee);

        explained.Why[0].Text.Should().Be("K was elected in round 3 with 58.");
        explained.WhyNot.Select(s => s.Text).Should().Equal(
            "M was eliminated in round 3 with 42.", "N was eliminated in round 2 with 26.", "C was eliminated in round 1 with 15.");
        explained.WhatIf.Select(s => s.Text).Should().Equal(
            "If more than 8 moved from K to M in the last round, M would win.",
            "With more than 6 more in round 2, N would not have been the one to go.");
        explained.Tables[0].Rows.Should().HaveCount(3);
    }

    [Fact]
    public void Benham_StopsAtWhoBeatsAllOthers() => Tally.Of("benham", Tennessee).Winners().Should().Be("N");

    [Fact]
    public void Benham_LooksForWhoBeatsAllOthersAfterEachElimination() =>
        Tally.Of("benham", Tally.Ranked("ABCDEF", "1 B>E>F>C>A>D | 1 B>F>C>E>A>D | 1 D>E>F>C>A>B | 1 D>F>C>E>A>B | 1 A>E>F>C>B>D | 1 A>F>C>E>B>D"))
            .Winners().Should().Be("C = E = F", "whichever of the three goes first, another of them beats all others before A, B or D goes");

    [Fact]
    public void TwoRound_LetsTheTwoFirstRunOff()
    {
        var result = Tally.Of("two-round", Tennessee).Result!;

        result.Winners.Should().Equal(new ValueList<string>[] { ["N"] });
        result.Rounds.Select(r => string.Join(' ', r.Figures.Select(f => f.Option + f.Value))).Should().Equal("M42 N26 C15 K17", "M42 N58");
    }

    [Theory]
    [InlineData("irv", "1 A>C | 1 B>C", "A = B")]
    [InlineData("irv", "2 A | 2 B>A | 1 C>A", "A")]
    [InlineData("irv", "3 A | 2 B>A | 2 C>A", "A")]
    [InlineData("irv", "4 A>B | 3 B>C | 3 C>A", "A = C")]
    [InlineData("irv", "1 ", "A = B = C")]
    [InlineData("benham", "1 A | 1 B | 1 C", "A = B = C")]
    [InlineData("two-round", "4 A | 2 B | 2 C", "A")]
    [InlineData("two-round:equal=whole", "3 A=B | 2 B", "B")]
    [InlineData("two-round:equal=whole", "3 A=B | 1 C", "A = B")]
    [InlineData("two-round", "3 A | 2 B>C | 2 C>B", "B = C")]
    public void OpenTies_AreFollowedEveryWay(string rule, string ballots, string winners) =>
        Tally.Of(rule, Tally.Ranked("ABC", ballots)).Winners().Should().Be(winners);

    [Fact]
    public void AnOpenTie_IsBrokenByTheLadder()
    {
        var profile = Tally.Ranked("ABC", "4 A>B | 3 B>C | 3 C>A");

        var broken = Tally.Of("irv", profile, ties: new TieLadder([TieStep.Chair]) { ChairOrder = ["A", "C", "B"] });

        broken.Winners().Should().Be("C");
        broken.Result!.TiesBrokenBy.Should().Equal(TieStep.Chair);
        broken.Result.Rounds[0].TieBrokenBy.Should().Be(TieStep.Chair);
    }

    [Fact]
    public void ATieAmongThoseWhoCannotWin_LeavesTheWinnerAlone()
    {
        // Twenty have one vote each, and one has fifteen: together they have less than the next one.
        var options = new string([.. Enumerable.Range(0, 24).Select(i => (char)('A' + i))]);
        var profile = Tally.Ranked(options, "60 A | 50 B>A | 15 C>B | " + string.Join(" | ", options[4..].Select(o => $"1 {o}>B")));

        var result = Tally.Of("irv", profile).Result!;

        result.Winners.Should().Equal(new ValueList<string>[] { ["B"] });
        result.Rounds.Select(r => r.Figures.Count).Should().Equal(24, 23, 2);
        Tally.Of("irv", profile, ties: new TieLadder([TieStep.Lot])).Result!.Rounds.Should().HaveCount(10);
    }

    [Fact]
    public void ThirtyTiedOptions_AreAllNamed()
    {
        var options = new string([.. Enumerable.Range(0, 30).Select(i => (char)('A' + i))]);
        var profile = Tally.Ranked(options, string.Join(" | ", options.Select(o => "1 " + o)));

        Tally.Of("irv", profile).Result!.Winners.Should().ContainSingle().Which.Should().HaveCount(30);
    }

    /// <summary>Each elimination moves one vote, so that every way leads elsewhere: too many to follow.</summary>
    [Theory]
    [InlineData("scottish-stv")]
    [InlineData("benham")]
    public void TooManyTiesToFollow_NameAllWhoCouldBeChosen_AndSaySo(string rule)
    {
        var options = new string([.. Enumerable.Range(0, 24).Select(i => (char)('A' + i))]);
        var profile = Tally.Ranked(options, string.Join(" | ", options.Select((o, i) => $"1 {o}>{options[(i + 1) % 24]}>{options[(i + 5) % 24]}>{options[(i + 7) % 24]}")));

        var verdict = Tally.Of(rule, profile);

        (verdict.Reason, verdict.Result!.HasUnfollowedTies).Should().Be(("verdict.unfollowed-ties", true));
        verdict.Result.Winners.Should().ContainSingle().Which.Should().HaveCount(24);
        verdict.Text.Should().Contain("A declared ladder would break them");
        Tally.Of(rule, profile, ties: new TieLadder([TieStep.Lot]) { Seed = "published" }).Should().Match<Verdict>(v => v.Kind == VerdictKind.Chosen && !v.Result!.HasUnfollowedTies);
    }

    [Theory]
    [InlineData("irv", "C")]
    [InlineData("irv:equal=whole", "A")]
    [InlineData("irv:equal=exhaust", "B")]
    public void EqualRanks_CountAsDeclared(string rule, string winner) =>
        Tally.Of(rule, Tally.Ranked("ABC", "5 A=C | 4 B>A | 1 C")).Winners().Should().Be(winner);

    [Fact]
    public void SeveralSeats_RunAgainWithoutTheWinners() => Tally.Of("irv", Tennessee, seats: 2).Winners().Should().Be("K; C");

    [Fact]
    public void Bucklin_AddsSecondChoices_UntilAMajority()
    {
        var result = Tally.Of("bucklin", Tennessee).Result!;

        result.Winners.Should().Equal(new ValueList<string>[] { ["N"] });
        result.Rounds.Select(r => string.Join(' ', r.Figures.Select(f => f.Option + f.Value))).Should().Equal("M42 N26 C15 K17", "M42 N68 C58 K32");
    }

    [Theory]
    [InlineData("6 A>B>C | 3 B>A>C", "A")]
    [InlineData("1 A | 1 B", "A = B")]
    [InlineData("1 A=B", "A = B")]
    [InlineData("2 A | 1 B>C | 1 C", "A = C")]
    public void Bucklin_ChoosesByTheFirstMajority_OrByAllRanks(string ballots, string winner) =>
        Tally.Of("bucklin", Tally.Ranked("ABC", ballots)).Winners().Should().Be(winner);
}
