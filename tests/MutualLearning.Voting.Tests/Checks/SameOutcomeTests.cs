using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Checks;

namespace MutualLearning.Voting.Tests.Checks;

/// <summary>Rules that choose the same options come to the same, whether they list committees or places.</summary>
public sealed class SameOutcomeTests
{
    [Theory]
    [InlineData("approval", "av", "4 AB | 3 BC | 2 C", 2)]
    [InlineData("av", "approval", "3 AC | 2 B", 2)]
    [InlineData("av", "approval", "3 A | 2 B | 2 C", 2)]
    [InlineData("av", "approval", "2 A | 2 B | 2 C", 2)]
    [InlineData("pav", "approval", "4 AB | 1 C", 1)]
    public void TheSameOptions_AreTheSameOutcome(string one, string other, string ballots, int seats)
    {
        var profile = Approvals(ballots);

        Tally.Of(one, profile, seats).ComesTo(Tally.Of(other, profile, seats)).Should().BeTrue();
        Tally.Of(other, profile, seats).ComesTo(Tally.Of(one, profile, seats)).Should().BeTrue();
    }

    [Fact]
    public void FewerCommittees_ThanTheTiedPlacesCanBeFilledWith_AreAnotherOutcome()
    {
        // By approvals any two of the four tie; who shares seats between the camps takes one of each.
        var profile = Approvals("2 AB | 2 CD");
        var (apart, any) = (Tally.Of("seqpav", profile, 2), Tally.Of("approval", profile, 2));

        apart.Winners().Should().Be(any.Winners());
        apart.Result!.Committees.Should().HaveCount(4);
        apart.ComesTo(any).Should().BeFalse();
        any.ComesTo(apart).Should().BeFalse();
        Tally.Of("av", profile, 2).ComesTo(any).Should().BeTrue("six committees are all that there are");
    }

    [Fact]
    public void WhatAnOutcomeHangsOn_NamesOnlyRulesThatChooseOthers()
    {
        var rule = Tally.Rule("seqpav", out var spec);

        var report = Robustness.Of(new DecisionRuleContext(Approvals("5 AB | 3 AB"), spec.Parameters) { Seats = 2 }, rule, VotingRules.BuiltIn);

        report.Flips.Where(f => f.Differs).Should().OnlyContain(f => f.Verdict.Kind != VerdictKind.Chosen || f.Verdict.Result!.Winners.Count < 2);
        report.Flips.Should().Contain(f => f.Rule.Name == "approval" && !f.Differs);
    }

    private static Profile Approvals(string ballots) =>
        Tally.Scored("ABCD", string.Join(" | ", ballots.Split(" | ").Select(Spaced)), BallotForm.Approval);

    private static string Spaced(string ballot) => ballot.Split(' ') is [var count, var options] ? $"{count} {string.Join(' ', options.Select(static o => o + "1"))}" : ballot;
}
