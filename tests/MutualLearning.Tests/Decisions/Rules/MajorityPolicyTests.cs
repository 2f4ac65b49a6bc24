using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Rules;

/// <summary>Majorities by weight and by class, counted by hand.</summary>
public sealed class MajorityPolicyTests
{
    [Theory]
    [InlineData("simple-majority", "ynn", "Adopted", "5 yes to 2 no.")]
    [InlineData("super-majority", "ynn", "Adopted", "5 yes of 7 reach 2/3.")]
    [InlineData("super-majority:threshold=3/4", "ynn", "Rejected", "5 yes of 7 do not reach 3/4.")]
    [InlineData("absolute-majority", "y--", "Adopted", "5 yes of 7 are more than 1/2.")]
    [InlineData("super-majority:base=electorate", "-yy", "Rejected", "2 yes of 7 do not reach 2/3.")]
    public void Voters_WeighWhatWasDeclared(string rule, string votes, string kind, string text)
    {
        var verdict = Evaluate(rule, votes, weights: [new VoterWeight(Votes.Person(0), 5)]);

        (verdict.Kind.ToString(), verdict.Text).Should().Be((kind, text));
    }

    [Theory]
    [InlineData("simple-majority:classes=every", "yyyn", "Rejected", "The class north does not adopt it: A tie: 1 yes and 1 no.")]
    [InlineData("simple-majority:classes=every", "yyy-", "Adopted", "Each of the 2 classes of voters adopts it.")]
    [InlineData("simple-majority:classes=whole", "yyyn", "Adopted", "3 yes to 1 no.")]
    [InlineData("absolute-majority:classes=every", "yyy-", "Rejected", "The class north does not adopt it: 1 yes of 2 are not more than 1/2.")]
    [InlineData("super-majority:classes=every", "nn--", "Rejected", "The class north does not adopt it: 0 yes of 0 do not reach 2/3.")]
    public void EveryClass_MustReachItByItself(string rule, string votes, string kind, string text)
    {
        var verdict = Evaluate(rule, votes, classes: [new VoterClass("south", [Votes.Person(0), Votes.Person(1)]), new VoterClass("north", [Votes.Person(2), Votes.Person(3)])]);

        (verdict.Kind.ToString(), verdict.Text).Should().Be((kind, text));
    }

    [Fact]
    public void AVoiceHandedOn_CountsInTheClassOfTheOneWhoseVoiceItIs()
    {
        var power = VotingPower.Equal with { Delegations = [new VoterDelegation(Votes.Person(2), Votes.Person(0))] };
        var spec = new RuleSpec("simple-majority").With("classes", "every");
        DecisionRules.BuiltIn.TryGet(spec.Name, out var rule);
        var context = new DecisionRuleContext(Votes.Electorate(3), Votes.Ballots("yn-"), ValueList<Objection>.Empty, spec.Parameters)
        {
            Power = power, Classes = [new VoterClass("a", [Votes.Person(0)]), new VoterClass("b", [Votes.Person(2)])],
        };

        rule!.Evaluate(context).Text.Should().Be("Each of the 2 classes of voters adopts it.");
        context.WeightsOf([Votes.Person(2)]).Should().Be(new VoteWeights(1, 0, 1, 1, 1));
    }

    [Fact]
    public void AQuorum_CountsTheVoicesThatBallotsCarry()
    {
        var declared = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), Votes.Electorate(4)) { Quorum = new Rational(3, 4), Delegation = new DelegationPolicy() };
        DecisionCommand[] votes = [new CastBallot(Votes.Person(0), Stance.Yes), new CastBallot(Votes.Person(1), Stance.Yes)];

        Run.Of(declared, [.. votes, new CloseDecision(Votes.Person(0))]).State.Verdict!.Reason.Should().Be("verdict.quorum-missed");
        Run.Of(declared, [.. votes, new DelegateVote(Votes.Person(2), Votes.Person(1)), new CloseDecision(Votes.Person(0))]).State.Verdict!.ToString().Should().Be("Adopted: 3 yes to 0 no.");
    }

    private static Verdict Evaluate(string text, string votes, VoterWeight[]? weights = null, VoterClass[]? classes = null)
    {
        RuleSpec.TryParse(text, out var spec).Should().BeTrue();
        DecisionRules.BuiltIn.TryGet(spec!.Name, out var rule);
        return rule!.Evaluate(new DecisionRuleContext(Votes.Electorate(votes.Length), Votes.Ballots(votes), ValueList<Objection>.Empty, spec.Parameters)
        {
            Power = VotingPower.Equal with { Weights = ValueList<VoterWeight>.Of(weights ?? []) }, Classes = ValueList<VoterClass>.Of(classes ?? []),
        });
    }
}
