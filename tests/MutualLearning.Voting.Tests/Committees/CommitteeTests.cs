using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Benchmarks.Ballots;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Committees;
using MutualLearning.Voting.Tests.Plain;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>What committee rules share: ties, bounds, exact figures and explanations.</summary>
public sealed class CommitteeTests
{
    [Fact]
    public void ATie_NamesThePlaces_AndAllCommittees()
    {
        var result = Named.Rule("pav").Evaluate(CommitteeVotes.Approvals("ABC", 2, "A", "A", "B", "C")).Result!;

        result.Winners.Select(static p => string.Concat(p)).Should().Equal("A", "BC");
        result.Committees.Select(static c => string.Concat(c)).Should().Equal("AB", "AC");
        result.IsTied.Should().BeTrue();
    }

    [Theory]
    [InlineData("pav")]
    [InlineData("seqpav")]
    [InlineData("revseqpav")]
    [InlineData("seqphragmen")]
    [InlineData("equal-shares")]
    [InlineData("av")]
    [InlineData("eph")]
    public void TheLadder_PicksOneCommittee(string id)
    {
        var asked = CommitteeVotes.Approvals("ABC", 2, "A", "A", "B", "C");
        VotingRules.BuiltIn.TryGet(id, out var rule);

        var result = rule!.Evaluate(new DecisionRuleContext(asked.Profile!, asked.Parameters)
        {
            Seats = 2, Ties = new TieLadder([TieStep.Chair]) { ChairOrder = ["C", "B"] },
        }).Result!;

        result.Committees.Select(static c => string.Concat(c)).Should().Equal("AC");
        result.TiesBrokenBy.Should().Equal(TieStep.Chair);
    }

    [Fact]
    public void MoreTiesThanAreListed_LeaveThePlacesTied()
    {
        var options = string.Concat(Enumerable.Range('A', 20).Select(static c => (char)c));

        foreach (var id in (string[])["pav", "av", "seqpav", "eph"])
        {
            VotingRules.BuiltIn.TryGet(id, out var rule);
            var result = rule!.Evaluate(CommitteeVotes.Approvals(options, 6, options)).Result!;

            result.Committees.Should().BeEmpty(id);
            result.Winners.Should().HaveCount(6).And.OnlyContain(place => place.Count == 20, id);
        }
    }

    [Fact]
    public void AQuestionThatTakesTooLong_IsNotDecided()
    {
        var options = string.Concat(Enumerable.Range('A', 50).Select(static c => (char)c));

        Named.Rule("monroe").Evaluate(CommitteeVotes.Approvals(options, 12, options[..9], options[5..])).Reason.Should().Be("verdict.too-much-work");
        Named.Rule("monroe").Evaluate(CommitteeVotes.Approvals(options, 40, options[..9], options[5..])).Reason.Should().Be("verdict.too-much-work");
    }

    [Fact]
    public void MoreChoicesOfTheRepresentedThanCanBeFollowed_AreNotDecided()
    {
        var builder = new ProfileBuilder(["A", "B", "C", "D"], BallotForm.Approval);
        builder.Add([1, 1, 0, 0], 1L << 40);
        builder.Add([1, 0, 1, 0], 1L << 40);
        builder.Add([1, 0, 0, 1], 1L << 40);
        var context = new DecisionRuleContext(builder.Build(), new Dictionary<string, string>()) { Seats = 2 };

        Named.Rule("greedy-monroe").Evaluate(context).Should().Match<Verdict>(v => v.Kind == VerdictKind.NotDecided && v.Reason == "verdict.too-much-work");
        Named.Rule("greedy-monroe").Certify(context).Should().BeNull();
    }

    /// <summary>In each round of this rule the fractions can grow twice as long as they were.</summary>
    [Fact]
    public void FractionsThatGrowTooLong_EndTheCount_AndNobodyIsChosen()
    {
        var ballots = new GeneratedBallots(1_000, 40, 20260105, BallotKind.Approval).ToProfile();
        var rule = Named.Rule("phragmen-enestroem");

        var verdict = rule.Evaluate(new DecisionRuleContext(ballots, new Dictionary<string, string>()) { Seats = 30 });

        (verdict.Kind, verdict.Reason).Should().Be((VerdictKind.NotDecided, "verdict.too-much-work"));
        verdict.Result!.Winners.Should().BeEmpty();
        rule.Evaluate(new DecisionRuleContext(ballots, new Dictionary<string, string>()) { Seats = 5 }).Kind.Should().Be(VerdictKind.Chosen);
    }

    [Fact]
    public void GreatWeights_AreCountedExactly()
    {
        // A has one ballot more than B; the scores of some rules fit in no machine word.
        var builder = new ProfileBuilder(["A", "B", "C"], BallotForm.Approval);
        builder.Add([1, 0, 1], (1L << 43) + 1);
        builder.Add([0, 1, 1], 1L << 43);
        var context = new DecisionRuleContext(builder.Build(), new Dictionary<string, string>()) { Seats = 2 };

        foreach (var id in (string[])["av", "pav", "slav", "lexcc", "seqpav", "revseqpav", "seqphragmen", "equal-shares", "phragmen-enestroem", "eph"])
        {
            VotingRules.BuiltIn.TryGet(id, out var rule);
            rule!.Evaluate(context).Result!.Committees.Should().ContainSingle(id).Which.Should().Equal(["A", "C"], id);
        }
    }

    [Theory]
    [InlineData("av")]
    [InlineData("seqpav")]
    [InlineData("seqcc")]
    [InlineData("seqphragmen")]
    [InlineData("pav")]
    [InlineData("cc")]
    public void SoManyMoreBallotsElect_AsTheExplanationSays(string id) => SmallVote.Gen.Sample(
        vote =>
        {
            VotingRules.BuiltIn.TryGet(id, out var rule);
            var context = new DecisionRuleContext(vote.Profile, new Dictionary<string, string>()) { Seats = vote.Seats };
            foreach (var change in rule!.Explain(context).WhatIf.Where(static s => s.Code == "why.committee-alone"))
            {
                var option = change.Arguments[0][0] - 'A';
                var ballots = int.Parse(change.Arguments[1], System.Globalization.CultureInfo.InvariantCulture);
                var more = vote with { Voters = [.. vote.Voters, .. Enumerable.Repeat(1 << option, ballots)] };

                more.Ask(id).Should().OnlyContain(c => SmallVote.Has(c, option), change.Text);
            }
        },
        iter: SmallElection.Trials / 4,
        threads: 1);

    [Fact]
    public void AnExplanation_SaysWhoWasElectedWhen()
    {
        var explained = Named.Rule("seqpav").Explain(CommitteeVotes.Approvals("ABC", 2, "AB", "AB", "A", "C", "C"));

        explained.Why.Select(static s => s.Text).Should().Contain(s => s.Contains("round 2"));
        explained.Tables.Single().Columns.Should().Equal("round", "A", "B", "C", "taken");
    }

    [Fact]
    public void OtherBallots_AreNotRead()
    {
        var builder = new ProfileBuilder(["A", "B"], BallotForm.Ranking);
        builder.Add([1, 2]);
        var context = new DecisionRuleContext(builder.Build(), new Dictionary<string, string>());

        Named.Rule("pav").Evaluate(context).Reason.Should().Be("verdict.wrong-form");
        Named.Rule("pav").Explain(context).Should().Be(Explanation.Empty);
    }
}
