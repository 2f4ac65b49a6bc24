using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Checks;

public sealed class FlipAndSensitivityTests
{
    private static readonly DecisionDeclaration Day =
        new("Which day?", new RuleSpec("plurality"), Votes.Electorate(3)) { Options = ["Monday", "Tuesday"], Ties = new TieLadder([TieStep.Chair]) { ChairOrder = ["Tuesday", "Monday"] } };

    [Fact]
    public void ARuleThatCannotReadTheBallots_IsNotApplicable_AndDoesNotDiffer()
    {
        var proposal = Run.Of(Day with { Options = ValueList<string>.Empty, Ties = null, Rule = new RuleSpec("consent") }, new CastBallot(Votes.Person(0), Stance.Yes));
        var election = Run.Of(Day, new CastBallot(Votes.Person(0), Preference.Ranked("Monday")));

        var onProposal = FlipTest.RunAll(proposal.State, DecisionRules.BuiltIn);
        var onElection = FlipTest.RunAll(election.State, DecisionRules.BuiltIn);

        onProposal.Single(r => r.Rule.Name == "plurality").Should().Match<FlipRow>(r => !r.IsApplicable && !r.Differs);
        onProposal.Single(r => r.Rule.Name == "fist-to-five").IsApplicable.Should().BeTrue();
        onElection.Single(r => r.Rule.Name == "consent").Should().Match<FlipRow>(r => !r.IsApplicable && !r.Differs);
        onElection.Single(r => r.Rule.Name == "delphi").IsApplicable.Should().BeFalse("it counts scores");
        onElection[0].IsApplicable.Should().BeTrue();
        onElection.Where(r => r.IsApplicable).Count.Should().BeGreaterThan(1);
    }

    [Fact]
    public void Sensitivity_SaysWhatTheOutcomeHangsOn()
    {
        var tied = Run.Of(
            Day with { Quorum = new Rational(1, 2), Weights = [new VoterWeight(Votes.Person(2), 3)] },
            new CastBallot(Votes.Person(0), Preference.Ranked("Monday")), new CastBallot(Votes.Person(1), Preference.Ranked("Monday")),
            new CastBallot(Votes.Person(2), Preference.Ranked("Tuesday")));

        SensitivityTest.Run(tied.State, DecisionRules.BuiltIn).Select(r => (r.Change.Code, r.Differs)).Should().Equal(
            ("what-if.not-compared", false), ("what-if.ties-stand", false), ("what-if.order-reversed", false), ("what-if.equal-weights", true), ("what-if.no-quorum", false));
        var even = tied.After(new WithdrawBallot(Votes.Person(0)));
        SensitivityTest.Run(even.State with { }, DecisionRules.BuiltIn).Count.Should().Be(5);
    }

    [Fact]
    public void ATieThatTheChairBreaks_HangsOnTheChair()
    {
        var tied = Run.Of(Day, new CastBallot(Votes.Person(0), Preference.Ranked("Monday")), new CastBallot(Votes.Person(1), Preference.Ranked("Tuesday")));

        SensitivityTest.Run(tied.State, DecisionRules.BuiltIn).Where(r => r.Differs).Select(r => r.Change.Code).Should().Equal("what-if.ties-stand", "what-if.order-reversed");
    }

    [Fact]
    public void WithoutADelegation_TheOutcomeMayDiffer()
    {
        var decision = Run.Of(
            new DecisionDeclaration("Go?", new RuleSpec("absolute-majority"), Votes.Electorate(3)) { Delegation = new DelegationPolicy() },
            new DelegateVote(Votes.Person(1), Votes.Person(0)), new CastBallot(Votes.Person(0), Stance.Yes));

        SensitivityTest.Run(decision.State, DecisionRules.BuiltIn).Should().ContainSingle().Which.Should().Match<SensitivityRow>(r => r.Differs && r.Change.Code == "what-if.no-delegation");
    }
}
