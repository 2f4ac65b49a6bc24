using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;

namespace MutualLearning.Tests.Decisions;

/// <summary>Which ballots and marks are counted for options, and when a quorum has its say.</summary>
public sealed class CountedBallotTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public void ABallotOnOptions_IsNoAbstention() =>
        new DecisionRuleContext(Votes.Electorate(2), [new Ballot(Votes.Person(0), Stance.None, "") { Preference = Preference.Ranked("A") }, new Ballot(Votes.Person(1), Stance.Abstain, "")], [], Nothing)
            .Abstain.Should().Be(1);

    [Fact]
    public void BallotsOfAnotherForm_AreNotCounted() =>
        Counted(BallotForm.Approval, Preference.Ranked("A"), Preference.Approved("A"), Preference.Scored(("A", 2))).BallotCount.Should().Be(1);

    [Fact]
    public void MarksOfACriterion_AndOfNoOption_AreNotCounted()
    {
        var marks = new Preference(BallotForm.Score, [new Mark("A", 3), new Mark("B", 5) { Criterion = "cost" }, new Mark("Z", 7)]);

        Marks(Counted(BallotForm.Score, marks)).Should().Equal([4, 0]);
    }

    [Theory]
    [InlineData(BallotForm.Approval, -1, 0)]
    [InlineData(BallotForm.Approval, 0, 0)]
    [InlineData(BallotForm.Approval, 1, 1)]
    [InlineData(BallotForm.Approval, 7, 1)]
    [InlineData(BallotForm.Score, -1, 1)]
    [InlineData(BallotForm.Score, 0, 1)]
    [InlineData(BallotForm.Score, 7, 8)]
    [InlineData(BallotForm.Ranking, -1, 0)]
    [InlineData(BallotForm.Ranking, 7, 7)]
    public void AMark_IsStoredByItsForm(BallotForm form, int value, int stored) =>
        Marks(Counted(form, new Preference(form, [new Mark("A", value)]))).First().Should().Be(stored);

    [Fact]
    public void ABallotThatWeighsNothing_IsNotCounted()
    {
        var context = new DecisionRuleContext([Ana], [Ranked(Ana), Ranked(Ben)], [], Nothing) { Options = ["A", "B"], Power = VotingPower.Equal with { Weights = [new VoterWeight(Ana, 3)] } };

        context.Profile!.BallotCount.Should().Be(3, "Ben may not vote");
        new DecisionRuleContext([Ana, Ben], [Ranked(Ana), Ranked(Ben) with { IsAdvisory = true }], [], Nothing) { Options = ["A", "B"] }.Profile!.BallotCount.Should().Be(1);
    }

    [Fact]
    public void AProposal_HasNothingToCount() => new DecisionRuleContext([Ana], [new Ballot(Ana, Stance.Yes, "")], [], Nothing).Profile.Should().BeNull();

    [Fact]
    public void BallotsThatWereCountedTogether_AreTakenAsTheyAre()
    {
        var builder = new ProfileBuilder(["A", "B"], BallotForm.Ranking);
        builder.Add([1, 2], 5);
        var context = new DecisionRuleContext(builder.Build(), Nothing);

        context.Profile!.BallotCount.Should().Be(5);
        RuleRunner.Evaluate(Rule("plurality"), context).Value.Result!.Winners.Should().Equal(new ValueList<string>[] { ["A"] });
    }

    [Fact]
    public void WithoutVoters_SharesAndAdvice_EqualVoicesAreWhole()
    {
        var context = new DecisionRuleContext([Ana, Ben], [Ranked(Ana)], [], Nothing) { Options = ["A", "B"] };

        (context.IsTooFine, context.WeightOf(Ranked(Ana)), context.Scale).Should().Be((false, 1, 1));
    }

    // Of five three must vote, and two must be for what is adopted.
    [Theory]
    [InlineData("yn---", "2 of 5 voted; the quorum is 3/5.")]
    [InlineData("ynn--", "1 yes to 2 no.")]
    [InlineData("yaa--", "1 of 5 are for it; 2/5 must be.")]
    [InlineData("yya--", "2 yes to 0 no.")]
    [InlineData("yn--a", "A tie: 1 yes and 1 no.")]
    public void TheQuorumComesFirst_ThenTheRule_ThenTheQuorumOfApproval(string votes, string text)
    {
        var context = new DecisionRuleContext(Votes.Electorate(5), Votes.Ballots(votes), [], Nothing) { ApprovalQuorum = new Rational(2, 5) };

        RuleRunner.Evaluate(Rule("simple-majority"), context, new Rational(3, 5)).Value.Text.Should().StartWith(text.Split('.')[0]);
    }

    [Theory]
    [InlineData("y----", "1 yes to 0 no.")]
    [InlineData("-----", "Nobody voted.")]
    public void WithoutAQuorum_TheRuleDecides(string votes, string text)
    {
        var context = new DecisionRuleContext(Votes.Electorate(5), Votes.Ballots(votes), [], Nothing);

        RuleRunner.Evaluate(Rule("simple-majority"), context, null).Value.Text.Should().Be(text);
        RuleRunner.Evaluate(Rule("simple-majority"), context).Value.Text.Should().Be(text);
    }

    private static DecisionRule Rule(string name) => DecisionRules.BuiltIn.TryGet(name, out var rule) ? rule : throw new KeyNotFoundException(name);

    private static Ballot Ranked(PersonId voter) => new(voter, Stance.None, string.Empty) { Preference = Preference.Ranked("A") };

    private static Profile Counted(BallotForm form, params Preference[] said) => new DecisionRuleContext(
        Votes.Electorate(said.Length), said.Select((p, i) => new Ballot(Votes.Person(i), Stance.None, string.Empty) { Preference = p }), [], Nothing) { Options = ["A", "B"], Form = form }.Profile!;

    private static int[] Marks(Profile profile) => [profile.Mark(0, 0), profile.Mark(0, 1)];
}
