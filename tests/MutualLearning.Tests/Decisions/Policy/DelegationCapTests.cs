using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Policy;

/// <summary>At most so many voices are carried by one: who is over the cap is refused, or lost and in the audit.</summary>
public sealed class DelegationCapTests
{
    private static readonly PersonId Carrier = Votes.Person(0);

    private static DecisionDeclaration Declared(int most, bool refuses = false, params VoterDelegation[] standing) => new("Go?", new RuleSpec("absolute-majority"), Votes.Electorate(6))
    {
        Delegation = new DelegationPolicy { MaxVoices = most, RefusesOverCap = refuses, MaySplit = true, Standing = [.. standing] },
    };

    private static DelegateVote ToCarrier(int from) => new(Votes.Person(from), Carrier);

    private static DelegationAudit Audit(DecisionScenario given) => given.After(new CastBallot(Carrier, Stance.Yes), new CloseDecision(Carrier)).State.Delegation!;

    [Fact]
    public void WhatIsOverTheCap_IsLost_LastDelegatedFirst()
    {
        var given = Run.Of(Declared(2), ToCarrier(5), ToCarrier(4), ToCarrier(1), ToCarrier(2));

        var audit = Audit(given);

        audit.Carried.Should().Equal(new CarriedWeight(Carrier, 1, 2));
        audit.Hops.Select(h => h.From).Should().Equal(Votes.Person(4), Votes.Person(5));
        audit.Lost.Where(l => l.Reason == VoteLoss.OverCap).Select(l => l.Person).Should().Equal(Votes.Person(1), Votes.Person(2));
        audit.ChainsOf(Votes.Person(2)).Single().Loss.Should().Be(VoteLoss.OverCap);
        Sum(audit).Should().Be(6);
        given.After(new CastBallot(Carrier, Stance.Yes), new CloseDecision(Carrier)).State.Verdict!.Text.Should().Be("3 yes of 6 are not more than 1/2.");
    }

    [Fact]
    public void WithoutACap_OneCarriesAll() =>
        Audit(Run.Of(Declared(0), ToCarrier(1), ToCarrier(2), ToCarrier(3), ToCarrier(4), ToCarrier(5))).Carried.Single().Delegated.Should().Be(5);

    [Fact]
    public void AChain_CarriesWithItWhatCameBehind()
    {
        // p2 hands on p1 and its own: two voices, where one fits.
        var given = Run.Of(Declared(2), ToCarrier(3), new DelegateVote(Votes.Person(1), Votes.Person(2)), ToCarrier(2));

        var audit = Audit(given);

        audit.Lost.Where(l => l.Reason == VoteLoss.OverCap).Should().Equal(new LostVote(Votes.Person(2), 2, VoteLoss.OverCap));
        audit.ChainsOf(Votes.Person(1)).Single().Loss.Should().Be(VoteLoss.OverCap);
        Sum(audit).Should().Be(6);
    }

    [Fact]
    public void APartOfAVoice_IsAPart()
    {
        var half = new DelegateVote(Votes.Person(2), [new DelegationShare([Carrier], 1), new DelegationShare([Votes.Person(3)], 1)]);

        Audit(Run.Of(Declared(1), half, ToCarrier(1))).Carried.Single().Delegated.Should().Be(new Rational(1, 2), "one and a half do not fit, and no voice is cut");
        Audit(Run.Of(Declared(2), half, ToCarrier(1))).Carried.Single().Delegated.Should().Be(new Rational(3, 2));
    }

    [Fact]
    public void VoicesAreCounted_AndNotWhatTheyWeigh()
    {
        var declared = Declared(1) with { Weights = [new VoterWeight(Votes.Person(1), 100)] };

        Audit(Run.Of(declared, ToCarrier(1), ToCarrier(2))).Carried.Should().Equal(new CarriedWeight(Carrier, 1, 100));
    }

    [Fact]
    public void AClass_LosesWhatTheWholeLoses()
    {
        var declared = Declared(1) with
        {
            Rule = new("simple-majority"), Classes = [new VoterClass("late", [Votes.Person(2), Votes.Person(3)])], Requirements = [new Requirement(new("absolute-majority")) { Class = "late" }],
        };

        var closed = Run.Of(declared, ToCarrier(1), ToCarrier(2), new CastBallot(Carrier, Stance.Yes), new CastBallot(Votes.Person(3), Stance.Yes), new CloseDecision(Carrier)).State;

        closed.Verdict!.Requirements.Single().Verdict.Text.Should().Be("1 yes of 2 are not more than 1/2.");
    }

    [Fact]
    public void ADelegation_ThatWouldNotFit_IsRefusedWhereDeclared()
    {
        var full = Run.Of(Declared(2, refuses: true), ToCarrier(1), ToCarrier(2));

        full.When(ToCarrier(3)).ThenRefused("decision.delegation-full");
        full.When(new DelegateVote(Votes.Person(3), Votes.Person(4))).Code().Should().BeEmpty();
        full.When(new DelegateVote(Votes.Person(3), Votes.Person(2))).ThenRefused("decision.delegation-full");
        full.When(ToCarrier(2)).Code().Should().BeEmpty("it is there already");
        full.After(new WithdrawDelegation(Votes.Person(1))).When(ToCarrier(3)).Code().Should().BeEmpty();
        full.After(new CastBallot(Votes.Person(1), Stance.No)).When(ToCarrier(3)).Code().Should().BeEmpty("who votes has overridden their delegation");
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void ACap_ThatIsNone_IsRefused(int most, bool refuses) =>
        Run.Nothing.When(new DeclareDecision(Run.Id, Declared(most, refuses), Carrier)).ThenRefused("decision.policy-invalid");

    [Fact]
    public void AStandingDelegation_WasThereFirst()
    {
        var declared = Declared(1, refuses: false, new VoterDelegation(Votes.Person(5), Carrier));

        Audit(Run.Of(declared, ToCarrier(1))).Lost.Single(l => l.Reason == VoteLoss.OverCap).Person.Should().Be(Votes.Person(1));
    }

    private static Rational Sum(DelegationAudit audit) =>
        audit.Carried.Aggregate(default(Rational), static (sum, c) => sum + c.Own + c.Delegated) + audit.Lost.Aggregate(default(Rational), static (sum, l) => sum + l.Weight);
}
