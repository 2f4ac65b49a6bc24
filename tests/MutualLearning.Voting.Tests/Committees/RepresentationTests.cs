using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Voting.Tests.Plain;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>
/// Justified representation (Aziz et al., Justified Representation in Approval-Based Committee Voting, 2017): who has it, and a vote
/// in which the others have not.
/// </summary>
public sealed class RepresentationTests
{
    // Brill et al. (2017) and Lackner and Skowron (2023), table 4.1.
    [Theory]
    [InlineData("pav")]
    [InlineData("equal-shares")]
    public void ExtendedJustifiedRepresentation_Holds(string rule) => Check(v => v.Ask(rule).Should().OnlyContain(c => IsExtended(v, c)));

    [Theory]
    [InlineData("seqphragmen")]
    [InlineData("maximin-support")]
    [InlineData("leximaxphragmen")]
    [InlineData("equal-shares")]
    [InlineData("pav")]
    public void ProportionalJustifiedRepresentation_Holds(string rule) => Check(v => v.Ask(rule).Should().OnlyContain(c => IsProportional(v, c)));

    [Theory]
    [InlineData("cc")]
    [InlineData("lexcc")]
    [InlineData("adams")]
    [InlineData("seqcc")]
    [InlineData("monroe")]
    public void JustifiedRepresentation_Holds(string rule) => Check(v => v.Ask(rule).Should().OnlyContain(c => IsJust(v, c)));

    [Fact]
    public void ApprovalVoting_GivesAMinorityNothing()
    {
        // Two thirds approve of A, B and C; a third, enough for one of three seats, only of D.
        var vote = new SmallVote(6, 3, [.. Enumerable.Repeat(0b000111, 4), .. Enumerable.Repeat(0b001000, 2)]);

        vote.Ask("av").Should().Equal(0b000111);
        IsJust(vote, 0b000111).Should().BeFalse();
        vote.Ask("pav").Should().OnlyContain(c => IsJust(vote, c));
    }

    [Fact]
    public void SequentialPhragmen_HasNoExtendedJustifiedRepresentation()
    {
        // Brill, Freeman, Janson and Lackner (2017), example 6: four of 24 voters agree on A and B, and get one of theirs each of twelve.
        const int Ab = 0b11;
        const int All = 0b11_1111_1111_1100;
        var vote = new SmallVote(14, 12, [
            .. Enumerable.Repeat(Ab | 0b100, 2), .. Enumerable.Repeat(Ab | 0b1000, 2),
            .. Enumerable.Repeat(All, 6), .. Enumerable.Repeat(All & ~0b100, 5), .. Enumerable.Repeat(All & ~0b1100, 9)]);

        vote.Ask("seqphragmen").Should().Equal(All);
        vote.Voters.Count(v => (v & Ab) == Ab && int.PopCount(v & All) < 2).Should().Be(4, "they are two twelfths of the voters");
    }

    [Fact]
    public void Coverage_HasNoProportionalJustifiedRepresentation()
    {
        // Four of six agree on A and B, enough for two of three seats; to reach everybody takes C and D.
        var vote = new SmallVote(4, 3, [.. Enumerable.Repeat(0b0011, 4), 0b0100, 0b1000]);

        vote.Ask("cc").Should().Equal(0b1101, 0b1110);
        vote.Ask("cc").Should().OnlyContain(c => IsJust(vote, c) && !IsProportional(vote, c));
    }

    private static void Check(Action<SmallVote> property) => SmallVote.Gen.Sample(property, iter: SmallElection.Trials / 10, threads: 1);

    private static bool IsJust(SmallVote vote, int committee) => IsExtended(vote, committee, most: 1);

    private static bool IsExtended(SmallVote vote, int committee) => IsExtended(vote, committee, vote.Seats);

    // No l/k of the voters agree on l options while each of them has fewer than l in the committee.
    private static bool IsExtended(SmallVote vote, int committee, int most) => Groups(vote, most).All(group =>
        vote.Voters.Count(v => (v & group.Agreed) == group.Agreed && int.PopCount(v & committee) < group.Level) * vote.Seats < group.Level * vote.Voters.Count);

    // No l/k of the voters agree on l options while they have fewer than l in the committee together.
    private static bool IsProportional(SmallVote vote, int committee) => Groups(vote, vote.Seats).All(group =>
        Enumerable.Range(0, committee + 1).Where(union => (union & ~committee) == 0 && int.PopCount(union & committee) < group.Level).All(union =>
            vote.Voters.Count(v => (v & group.Agreed) == group.Agreed && (v & committee & ~union) == 0) * vote.Seats < group.Level * vote.Voters.Count));

    private static IEnumerable<(int Agreed, int Level)> Groups(SmallVote vote, int most) =>
        Enumerable.Range(1, (1 << vote.Options) - 1).Select(set => (set, int.PopCount(set))).Where(group => group.Item2 <= most);
}
