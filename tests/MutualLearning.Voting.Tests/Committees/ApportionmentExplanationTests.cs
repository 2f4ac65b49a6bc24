using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Committees;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>Seats divided among parties explain themselves; so do first places, and purchases up to a tie.</summary>
public sealed class ApportionmentExplanationTests
{
    // Balinski and Young, Fair Representation (1982), appendix A, has the two methods; the figures are counted by hand.
    [Fact]
    public void DHondt_SaysWhoIsCloseToTheNextSeat()
    {
        var explained = Tally.Explain("dhondt:seats=4", Tally.Ranked("ABC", "60 A | 28 B | 12 C"));

        explained.Why.Select(s => s.Text).Should().Equal("A has 60 votes and gets 3 seats.", "B has 28 votes and gets 1 seats.", "C has 12 votes and gets 0 seats.");
        explained.WhyNot.Select(s => s.Text).Should().Equal(
            "A would have its next seat with the quotient 15; the last seat went for 20.",
            "B would have its next seat with the quotient 14; the last seat went for 20.",
            "C would have its next seat with the quotient 12; the last seat went for 20.");
        explained.WhatIf.Select(s => s.Text).Should().Equal(
            "With more than 20 more votes A would have had the last seat.",
            "With more than 12 more votes B would have had the last seat.",
            "With more than 8 more votes C would have had the last seat.");
        explained.Tables[0].Rows[1].Should().Equal("B", "28", "1", "14");
    }

    [Theory]
    [InlineData(12, 3)]
    [InlineData(8, 3)]
    public void WhatIsSaidOfMoreVotes_IsSo(int forB, int seatsOfA)
    {
        var before = Tally.Of("dhondt:seats=4", Tally.Ranked("ABC", $"60 A | {28 + forB} B | 12 C"));
        var after = Tally.Of("dhondt:seats=4", Tally.Ranked("ABC", "60 A | 41 B | 12 C"));

        before.Result!.Winners.Count(place => place[0] == "A" && place.Count == 1).Should().BeInRange(2, seatsOfA);
        after.Winners().Should().Be("A; B; A; B");
    }

    [Fact]
    public void SainteLague_SaysWhoIsBelowTheThreshold_AndWhoTies()
    {
        var explained = Tally.Explain("sainte-lague:seats=3,threshold=1/10", Tally.Ranked("ABC", "48 A | 48 B | 4 C"));

        explained.Why.Select(s => s.Code).Should().Equal("why.seats", "why.seats", "why.seats-tied");
        explained.Why[2].Text.Should().Be("These tie with the quotient 16 for the last seats, 1 of them: A, B.");
        explained.WhyNot.Single().Text.Should().Be("C has 4 votes; 10 are needed for a seat.");
        explained.WhatIf.Count.Should().Be(0);
    }

    [Fact]
    public void WithoutVotesForParties_NothingIsExplained() =>
        Tally.Explain("dhondt", Tally.Ranked("AB", "3 ")).Should().Be(Explanation.Empty);

    [Fact]
    public void Plurality_SaysHowManyPutEachFirst()
    {
        var explained = Tally.Explain("plurality", Tally.Ranked("ABC", "4 A>B | 3 B>A | 1 C"));

        explained.Why.Single().Text.Should().Be("A has 4.");
        explained.WhyNot[0].Text.Should().Be("B has 3, 1 less than the last one chosen.");
        explained.WhatIf.Single().Text.Should().Be("With more than 1 more, B would be chosen.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(":completion=none")]
    [InlineData(":completion=increment")]
    public void EqualShares_ShowsPaymentsUpToATie(string parameters)
    {
        var explained = Tally.Explain("equal-shares" + parameters, Tally.Scored("ABCD", "4 A1 B1 C1 | 4 A1", BallotForm.Approval), seats: 3);

        var table = explained.Tables.Single(t => t.Title.Code == CommitteeReasons.PaymentsTable.Code);
        table.Rows.Select(row => row[0]).Should().Equal("A", "B (tied)", "C (tied)");
        table.Rows[0].Should().Equal("A", "1", "1/8", "8", "0");
    }

    [Fact]
    public void EveryRule_ExplainsItself_AndProvesWhatItSays()
    {
        VotingRules.BuiltIn.All.Should().OnlyContain(rule => rule.GetType().GetMethod(nameof(rule.Explain))!.DeclaringType != typeof(DecisionRule));
        VotingRules.All().Should().OnlyContain(rule => rule is VotingRule && rule.GetType().GetMethod(nameof(VotingRule.Certify))!.DeclaringType != typeof(VotingRule));
    }
}
