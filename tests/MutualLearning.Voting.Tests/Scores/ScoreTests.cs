using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions.Rules;

namespace MutualLearning.Voting.Tests.Scores;

public sealed class ScoreTests
{
    [Theory]
    [InlineData("score", "1 A5 B0 | 1 B3 | 1 B3", "B")]
    [InlineData("score:missing=ignore", "1 A5 B0 | 1 B3 | 1 B3", "A")]
    [InlineData("score", "1 A2 B2", "A = B")]
    public void Score_CountsAMissingScoreAsDeclared(string rule, string ballots, string winner) =>
        Tally.Of(rule, Tally.Scored("AB", ballots)).Winners().Should().Be(winner);

    [Fact]
    public void Approval_CountsApprovals()
    {
        var result = Tally.Of("approval", Tally.Scored("ABC", "2 A1 B1 | 1 B1 C1", BallotForm.Approval), seats: 2).Result!;

        result.Winners.Should().Equal(new ValueList<string>[] { ["B"], ["A"] });
        Tally.Explain("approval", Tally.Scored("ABC", "2 A1 B1 | 1 B1 C1", BallotForm.Approval)).WhatIf[0].Text
            .Should().Be("With more than 1 more, A would be chosen.");
    }

    [Theory]
    [InlineData("majority-judgment", "2 A5 B4 | 1 A0 B4", "A")]
    [InlineData("majority-judgment", "1 A5 B3 | 1 A3 B3 | 1 A3 B0 | 1 A0 B3", "A")]
    [InlineData("majority-judgment", "1 A3 B3 | 1 A3 B3", "A = B")]
    [InlineData("majority-judgment", "1 A4 | 1 A4 B5 | 1 B5", "B")]
    public void MajorityJudgment_TakesTheBestMedian(string rule, string ballots, string winner) =>
        Tally.Of(rule, Tally.Scored("AB", ballots)).Winners().Should().Be(winner);

    [Theory]
    [InlineData("majority", "A")]
    [InlineData("typical", "A")]
    [InlineData("usual", "A")]
    [InlineData("central", "B")]
    public void MajorityJudgment_BreaksTiesOfMediansAsDeclared(string ties, string winner)
    {
        // Of 100: A has 40 above the median and 30 below, B has 15 above and 10 below. The margin favours A, the ratio favours B.
        var profile = Tally.Scored("AB", "10 A3 B1 | 15 A3 B3 | 15 A3 B2 | 30 A2 B2 | 30 A1 B2");

        Tally.Of("majority-judgment:ties=" + ties, profile).Winners().Should().Be(winner);
    }

    [Fact]
    public void Cumulative_RefusesABallotAboveTheBudget_AndVoidsItInACount()
    {
        var rule = Tally.Rule("cumulative:budget=5", out var spec);

        rule.CheckBallot(Preference.Scored(("A", 3), ("B", 3)), spec.Parameters)!.Value.Message.Should().Be("it spends 6, and the budget is 5");
        rule.CheckBallot(Preference.Scored(("A", 3), ("B", 2)), spec.Parameters).Should().BeNull();
        Tally.Of("cumulative:budget=5", Tally.Scored("AB", "1 A9 | 1 B2")).Winners().Should().Be("B");
        rule.CheckParameters(new RuleSpec("cumulative").Parameters)!.Value.Message.Should().Contain("'budget' must be given");
    }

    [Fact]
    public void Quadratic_TakesTheSquareOfTheVotes()
    {
        var rule = Tally.Rule("quadratic:budget=10", out var spec);

        rule.CheckBallot(Preference.Scored(("A", 3), ("B", 1)), spec.Parameters).Should().BeNull();
        rule.CheckBallot(Preference.Scored(("A", 3), ("B", 2)), spec.Parameters)!.Value.Message.Should().Be("it spends 13, and the budget is 10");
        Tally.Of("quadratic:budget=10", Tally.Scored("AB", "1 A3 | 2 B2")).Winners().Should().Be("B");
    }

    [Fact]
    public void WeightedCriteria_SayHowFarAWeightMayMove()
    {
        Preference Ballot(int costA, int riskA, int costB, int riskB) => new(BallotForm.Score,
        [
            new Mark("A", costA) { Criterion = "cost" }, new Mark("A", riskA) { Criterion = "risk" },
            new Mark("B", costB) { Criterion = "cost" }, new Mark("B", riskB) { Criterion = "risk" },
        ]);
        RuleSpec.TryParse("weighted-criteria:weights=cost:3;risk:1/2", out var spec).Should().BeTrue();
        var rule = Tally.Rule(spec!.ToString(), out _);
        var context = new DecisionRuleContext(
            [],
            new[] { Ballot(4, 0, 3, 3), Ballot(4, 2, 3, 3) }.Select((p, i) => new Ballot(new($"p{i}"), default, Stance.None, 1m, string.Empty, false, string.Empty) { Preference = p }),
            [],
            spec.Parameters) { Options = ["A", "B"], Form = BallotForm.Score };

        var explained = rule.Explain(context);

        // A has 3·4 + ½·1, B has 3·3 + ½·3: a lead of 2, which is gone at a cost of 1 or a risk of 3/2.
        rule.Evaluate(context).Winners().Should().Be("A");
        explained.Tables[1].Rows.Should().Equal(new ValueList<string>[] { ["cost", "3", "1", "–"], ["risk", "1/2", "–", "3/2"] });
        rule.CheckBallot(new Preference(BallotForm.Score, [new Mark("A", 1)]), spec.Parameters)!.Value.Message.Should().Contain("has no weight");
    }
}
