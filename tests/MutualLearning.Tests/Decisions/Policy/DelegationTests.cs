using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Policy;

public sealed class DelegationTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private static readonly PersonId Cem = new("cem");
    private static readonly PersonId Dora = new("dora");
    private static readonly PersonId Emil = new("emil");
    private static readonly ValueList<PersonId> All = [Ana, Ben, Cem, Dora];

    [Fact]
    public void AVoice_PassesThroughAChain_AndTheAuditNamesEveryHand()
    {
        var audit = Resolve([new(Ana, Ben), new(Ben, Cem)], Cem);

        audit.Carried.Should().Equal(new CarriedWeight(Cem, 1, 2));
        audit.Hops.Should().Equal(new DelegationHop(Ana, Ben, 1, 1), new DelegationHop(Ben, Cem, 2, 1));
        audit.Lost.Should().Equal(new LostVote(Dora, 1, VoteLoss.Absent));
        audit.ChainsOf(Ana).Should().Equal(new DelegationChain([Ana, Ben, Cem], 1, VoteLoss.None));
    }

    [Fact]
    public void VotingOneself_OverridesADelegation()
    {
        var audit = Resolve([new(Ana, Ben), new(Ben, Cem)], Cem, Ben);

        audit.Carried.Should().Equal(new CarriedWeight(Ben, 1, 1), new CarriedWeight(Cem, 1, 0));
    }

    [Fact]
    public void TheNextChoice_IsTakenWhereTheFirstLeadsToNobodyWhoVotes()
    {
        var audit = Resolve([new(Ana, Ben, Cem)], Cem);

        audit.Hops.Should().Equal(new DelegationHop(Ana, Cem, 1, 2));
    }

    [Fact]
    public void ACircle_CostsNoVoice_WhenAChoiceLeadsOutOfIt()
    {
        var audit = Resolve([new(Ana, Ben), new(Ben, Ana, Cem)], Cem);

        audit.Carried.Should().Equal(new CarriedWeight(Cem, 1, 2));
    }

    [Fact]
    public void ACircleWithoutAWayOut_IsLost_AndNamed()
    {
        var audit = Resolve([new(Ana, Ben), new(Ben, Ana), new(Dora, Ana)], Cem);

        audit.Lost.Should().Equal(
            new LostVote(Ana, 1, VoteLoss.Cycle), new LostVote(Ben, 1, VoteLoss.Cycle), new LostVote(Dora, 1, VoteLoss.Cycle));
    }

    [Fact]
    public void AChainLongerThanItMayBe_TakesTheNextChoice_OrIsLost()
    {
        var delegations = new VoterDelegation[] { new(Ana, Ben, Dora), new(Ben, Cem), new(Dora, Ben) };
        var audit = Delegation.Resolve(All, new VotingPower(ValueList<VoterWeight>.Empty, ValueList<VoterDelegation>.Of(delegations), 1), [Cem]);

        audit.Carried.Should().Equal(new CarriedWeight(Cem, 1, 1));
        audit.Lost.Should().Equal(new LostVote(Ana, 1, VoteLoss.ChainTooLong), new LostVote(Dora, 1, VoteLoss.ChainTooLong));
    }

    [Fact]
    public void APartThatArrivesLate_MakesTheWayLongerForThoseBehindIt()
    {
        // Ana's second part goes by way of Ben, so Cem's voice passes through three hands already when Dora would join.
        var split = new VoterDelegation(Ana, [new DelegationShare([new PersonId("zoe"), Emil], 1), new DelegationShare([Ben], 1)]);
        var delegations = new VoterDelegation[] { split, new(Ben, new PersonId("zoe"), Emil), new(Cem, Ana), new(Dora, Cem) };
        var audit = Delegation.Resolve([.. All, Emil], new VotingPower(ValueList<VoterWeight>.Empty, ValueList<VoterDelegation>.Of(delegations), 3), [Emil]);

        audit.ChainsOf(Cem).Select(c => c.People.Count).Should().BeEquivalentTo([3, 4]);
        audit.ChainsOf(Dora).Should().Equal(new DelegationChain([Dora], 1, VoteLoss.ChainTooLong));
    }

    [Fact]
    public void ASplitVoice_IsCountedExactly()
    {
        var split = new VoterDelegation(Ana, [new DelegationShare([Ben], 2), new DelegationShare([Cem], 1)]);
        var audit = Resolve([split], Ben, Cem);

        audit.Carried.Should().Equal(new CarriedWeight(Ben, 1, new Rational(2, 3)), new CarriedWeight(Cem, 1, new Rational(1, 3)));
        audit.ChainsOf(Ana).Select(c => c.Weight).Should().BeEquivalentTo([new Rational(2, 3), new Rational(1, 3)]);
    }

    [Fact]
    public void APartThatWouldComeBackToItsGiver_IsLostAsACircle()
    {
        var split = new VoterDelegation(Ana, [new DelegationShare([Cem], 1), new DelegationShare([Ben], 1)]);
        var audit = Resolve([split, new(Ben, Ana)], Cem);

        audit.Carried.Should().Equal(new CarriedWeight(Cem, 1, 1));
        audit.Lost.Should().Contain(new LostVote(Ana, 1, VoteLoss.Cycle));
    }

    [Fact]
    public void WhoMayNotVote_CarriesNothing()
    {
        var audit = Resolve([new(Ana, new PersonId("zoe"), Ben)], Ben);

        audit.Carried.Should().Equal(new CarriedWeight(Ben, 1, 1));
    }

    [Theory]
    [InlineData("", "ben")]
    [InlineData("hr", "cem")]
    [InlineData("hr/rota", "dora")]
    [InlineData("hr/rota/2027", "dora")]
    [InlineData("hrx", "ben")]
    public void TheLongestScopeThatHolds_IsTaken(string topic, string to)
    {
        VoterDelegation[] standing = [new(Ana, Dora) { Scope = "hr/rota" }, new(Ana, Ben), new(Ana, Cem) { Scope = "hr" }];

        Delegation.InScope(standing, topic).Should().ContainSingle().Which.Shares[0].To.Should().Equal(new PersonId(to));
    }

    [Fact]
    public void ALongChain_CostsNoStackAndLittleTime()
    {
        PersonId[] people = [.. Enumerable.Range(0, 20_000).Select(i => new PersonId("p" + i))];
        var chain = people.Zip(people.Skip(1), (from, to) => new VoterDelegation(from, to));

        var audit = Delegation.Resolve(ValueList<PersonId>.Of(people), VotingPower.Equal with { Delegations = ValueList<VoterDelegation>.Of(chain) }, [people[^1]]);

        audit.Carried.Should().Equal(new CarriedWeight(people[^1], 1, 19_999));
    }

    private static DelegationAudit Resolve(VoterDelegation[] delegations, params PersonId[] voted) =>
        Delegation.Resolve(All, VotingPower.Equal with { Delegations = ValueList<VoterDelegation>.Of(delegations) }, voted);
}
