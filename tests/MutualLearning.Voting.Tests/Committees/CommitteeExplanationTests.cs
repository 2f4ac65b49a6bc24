using System.Linq;
using CsCheck;
using MutualLearning.Decisions;
using MutualLearning.Voting.Committees;
using MutualLearning.Voting.Tests.Plain;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>A committee is explained whether it was counted in rounds, looked at as a whole, or stands beside a tie.</summary>
public sealed class CommitteeExplanationTests
{
    private static readonly DecisionRule[] Rules =
        [.. VotingRules.All().Where(static r => r.Evaluate(CommitteeVotes.Approvals("AB", 1, "A")).Result is { Committees.Count: 1 })];

    [Fact]
    public void EveryCommittee_IsExplained_AndSoIsWhoIsInNone()
    {
        Rules.Length.Should().BeGreaterThan(20);
        Gen.Select(Gen.OneOfConst(Rules), SmallVote.Gen).Sample(
            (rule, vote) =>
            {
                var asked = new DecisionRuleContext(vote.Profile, new RuleSpec(rule.Id.Name).Parameters) { Seats = vote.Seats };
                var result = rule.Evaluate(asked).Result!;
                var explained = rule.Explain(asked);
                var chosen = result.Winners.SelectMany(static place => place).ToHashSet(System.StringComparer.Ordinal);

                (result.Winners.Count == 0 || explained.Why.Count > 0).Should().BeTrue(rule.Id.Name);
                foreach (var option in asked.Options.Where(o => result.Winners.Count > 0 && !chosen.Contains(o)))
                {
                    (explained.WhyNot.Any(s => s.Arguments[0] == option) || explained.Why.Any(s => s.Arguments[0] == option)).Should().BeTrue($"{rule.Id.Name} says why not {option}");
                }
            },
            iter: SmallProfiles.Runs(3_000),
            threads: 1);
    }

    [Fact]
    public void Approvals_SayWhoHadEnough_AndHowManyMoreItTakes()
    {
        var explained = Named.Rule("av").Explain(CommitteeVotes.Approvals("ABCD", 2, "AB", "AB", "AB", "AC", "C", "D"));

        explained.Why.Select(static s => s.Text).Should().Equal("A was elected in round 1 with 4.", "B was elected in round 1 with 3.");
        explained.WhyNot.Select(static s => s.Text).Should().Equal("C had 2 against 3 for the last seat in round 1.", "D had 1 against 3 for the last seat in round 1.");
        explained.WhatIf.Select(static s => s.Text).Should().StartWith("C would be elected with 2 more ballots that approve of it alone.");
    }

    [Fact]
    public void ATieThatFallsToTheSame_SaysWhoWinsHowever()
    {
        var explained = Named.Rule("seqpav").Explain(CommitteeVotes.Approvals("ABC", 2, "A", "A", "B", "B", "C"));

        explained.Why.Select(static s => s.Text).Should().Equal("A tie in round 1 stands. However it falls, these win: A, B.");
        explained.WhyNot.Select(static s => s.Text).Should().Equal("C is in no best committee.");
    }

    [Theory]
    [InlineData("monroe", "Ballots that are represented of the best committees: 4.")]
    [InlineData("minimaxav", "Greatest distance to a ballot of the best committees: 3.")]
    [InlineData("lexminimaxav", "Greatest distance to a ballot of the best committees: 3.")]
    [InlineData("minimaxphragmen", "Greatest load of a voter of the best committees: 1/2.")]
    [InlineData("leximaxphragmen", "Greatest load of a voter of the best committees: 1/2.")]
    public void WholeCommittees_SayWhatTheyAreTheBestIn(string name, string worth)
    {
        VotingRules.BuiltIn.TryGet(name, out var rule);

        rule!.Explain(CommitteeVotes.Approvals("ABC", 2, "A", "A", "B", "B", "C")).Why[0].Text.Should().Be(worth);
    }
}
