using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;

namespace MutualLearning.Tests.Decisions.Policy;

/// <summary>Delegations that a decider lets nobody make, or that seldom meet: what is passed over, what is lost, and why.</summary>
public sealed class DelegationEdgeTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private static readonly PersonId Cem = new("cem");
    private static readonly PersonId Dan = new("dan");
    private static readonly PersonId Zoe = new("zoe");

    [Fact]
    public void TheDelegationOfSomebodyWhoMayNotVote_IsPassedOver() =>
        Resolve([Ana, Ben], 0, [new(Zoe, Ben)], Ben).Lost.Should().Equal(new LostVote(Ana, 1, VoteLoss.Absent));

    [Fact]
    public void OfTwoDelegationsOfAPerson_TheFirstHolds() =>
        Resolve([Ana, Ben, Cem], 0, [new(Ana, Ben), new(Ana, Cem)], Ben, Cem).Carried.Should().Equal(new CarriedWeight(Ben, 1, 1), new CarriedWeight(Cem, 1, 0));

    [Fact]
    public void OfTwoDelegationsWithOneScope_TheLastHolds()
    {
        VoterDelegation[] standing = [new(Ana, Ben) { Scope = "hr" }, new(Ana, Cem) { Scope = "hr" }];

        Delegation.InScope(standing, "hr").Should().ContainSingle().Which.Shares[0].To.Should().Equal(Cem);
    }

    [Fact]
    public void WhoVoted_HandsNothingOn_SoNoHandIsCountedForThem() =>
        Resolve([Ana, Ben, Cem], 1, [new(Cem, Ana), new(Ana, Ben)], Ana, Ben).Carried.Should().Equal(new CarriedWeight(Ana, 1, 1), new CarriedWeight(Ben, 1, 0));

    [Fact]
    public void AVoiceHandedOnInNoShare_IsThatOfSomebodyAbsent() =>
        Resolve([Ana, Ben], 0, [Split(Ana)], Ben).Lost.Should().Equal(new LostVote(Ana, 1, VoteLoss.Absent));

    [Fact]
    public void WhatIsLostForOneReason_IsAddedUp_AndForAnotherStandsApart()
    {
        var split = Split(Zoe, ([Cem], 1), ([Ben], 2), ([Ana], 1), ([Dan], 1));
        var audit = Resolve([Ana, Ben, Cem, Dan, Zoe], 0, [split, new(Ana, Zoe)], Cem);

        audit.Lost.Where(l => l.Person == Zoe).Should().Equal(new LostVote(Zoe, new Rational(6, 5), VoteLoss.NobodyVoted), new LostVote(Zoe, new Rational(2, 5), VoteLoss.Cycle));
    }

    [Fact]
    public void WhatThePersonLoses_WhoIsLookedAtFirst_IsAddedUp() =>
        Resolve([Ana, Ben, Zoe], 0, [Split(Zoe, ([Ana], 1), ([Ben], 1))]).Lost.Should().Equal(
            new LostVote(Ana, 1, VoteLoss.Absent), new LostVote(Ben, 1, VoteLoss.Absent), new LostVote(Zoe, 1, VoteLoss.NobodyVoted));

    [Fact]
    public void APartThatArrivesLate_PassesThroughAnyNumberOfHands_WhereThereIsNoLimit() =>
        Resolve([Ana, Ben], 0, [Split(Ana, ([Ben], 1), ([Zoe, Ben], 1))], Ben).Carried.Should().Equal(new CarriedWeight(Ben, 1, 1));

    // Ana's part has arrived by its first choice; its second one, Ben, is no way any more, and makes no circle with Ben's late part.
    [Fact]
    public void TheFurtherChoicesOfAPartThatArrived_MakeNoCircle()
    {
        var audit = Resolve([Ana, Ben, Cem], 0, [new(Ana, Cem, Ben), Split(Ben, ([Cem], 1), ([Zoe, Ana], 1))], Cem);

        audit.Carried.Should().Equal(new CarriedWeight(Cem, 1, 2));
        audit.Hops.Should().Equal(new DelegationHop(Ana, Cem, new Rational(3, 2), 1), new DelegationHop(Ben, Ana, new Rational(1, 2), 2), new DelegationHop(Ben, Cem, new Rational(1, 2), 1));
    }

    [Fact]
    public void WhoMayNotVote_HasNoWays()
    {
        var audit = Resolve([Ana, Ben], 0, [new(Ana, Ben)], Ben);

        audit.ChainsOf(Zoe).Should().BeEmpty();
        audit.ChainsOf(Ben).Should().Equal(new DelegationChain([Ben], 1, VoteLoss.None));
    }

    private static VoterDelegation Split(PersonId from, params (ValueList<PersonId> To, int Parts)[] shares) =>
        new(from, ValueList<DelegationShare>.Of(shares.Select(s => new DelegationShare(s.To, s.Parts))));

    private static DelegationAudit Resolve(ValueList<PersonId> people, int maxChain, VoterDelegation[] delegations, params PersonId[] voted) =>
        Delegation.Resolve(people, new VotingPower([], ValueList<VoterDelegation>.Of(delegations), maxChain), voted);
}
