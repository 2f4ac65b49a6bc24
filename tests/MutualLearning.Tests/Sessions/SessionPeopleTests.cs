using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Who is there, and who holds which role.</summary>
public sealed class SessionPeopleTests
{
    [Fact]
    public void Decline_GivesARoleBack_SoThatOpeningFillsIt()
    {
        var s = Given.Planned(Practice(Phase("talk")), Ana, Ben).After(new AssignRole(Facilitator, Ben, Ana)).After(new DeclineSession(Ben)).After(new OpenSession(Ana));
        s.State.Holds(Ben, Facilitator).Should().BeFalse();
        s.State.Holds(Ana, Facilitator).Should().BeTrue();
    }

    [Fact]
    public void Decline_Twice_ChangesNothing() =>
        Given.Planned(Practice(Phase("talk")), Ana, Ben).After(new DeclineSession(Ben)).When(new DeclineSession(Ben)).Then();

    [Fact]
    public void Join_TakesThePlaceOfSomebodyWhoDeclined()
    {
        var practice = Practice(Phase("talk")) with { MaxPeople = 2 };
        var s = Given.Planned(practice, Ana, Ben).After(new DeclineSession(Ben)).After(new OpenSession(Ana)).After(new JoinSession(Cleo));
        s.When(new JoinSession(Ben)).ThenRefused("session.too-many-people");   // his place is taken
        s.After(new LeaveSession(Cleo)).After(new JoinSession(Ben)).State.IsPresent(Ben).Should().BeTrue();
    }

    [Fact]
    public void Join_OfSomebodyInvited_NeverLacksAPlace() =>
        Given.Planned(Practice(Phase("talk")) with { MaxPeople = 2 }, Ana, Ben).After(new JoinSession(Ben)).After(new JoinSession(Ana))
            .State.CountPresent().Should().Be(2);

    [Fact]
    public void AssignRole_ToSomebodyWhoLeft_IsRefused() =>
        Given.Open(Practice(Phase("talk")), Ana, Ben).After(new LeaveSession(Ben)).When(new AssignRole(Scribe, Ben, Ana)).ThenRefused("session.not-present");

    [Fact]
    public void Leave_GivesRolesFloorAndPlaceInTheQueueBack()
    {
        var s = Given.Open(Practice(Phase("talk", floor: FloorKind.Queue)), Ana, Ben, Cleo).After(new AssignRole(Scribe, Ben, Ana))
            .After(new GiveFloor(Ben, Ana)).After(new JoinQueue(Ben, "more")).After(new LeaveSession(Ben)).State;
        s.FloorHolder.IsDefault.Should().BeTrue();
        s.Queue.Should().BeEmpty();
        s.CountHolders(Scribe).Should().Be(0);
    }

    [Fact]
    public void Open_GivesTheLeadToWhoeverOpens_AlsoWhenTheyHoldAnotherRole()
    {
        var s = Given.Planned(Practice(Phase("talk")), Ben, Ana).After(new AssignRole(Scribe, Ana, Ana)).After(new OpenSession(Ana)).State;
        s.Holds(Ana, Facilitator).Should().BeTrue();
        s.Holds(Ana, Scribe).Should().BeTrue();
    }

    [Fact]
    public void Open_KeepsTheRolesThatWereGivenBefore()
    {
        var s = Given.Planned(Practice(Phase("talk")), Ana, Ben).After(new AssignRole(Facilitator, Ben, Ana)).After(new OpenSession(Ana)).State;
        s.Roles.Should().ContainSingle().Which.Person.Should().Be(Ben);
        s.MayAdvance(Ana).Should().BeFalse();
    }

    [Fact]
    public void Advance_WhenTheFacilitatorHasLeft_IsAnybodys()
    {
        var s = Given.Open(Practice(Phase("talk"), Phase("close")), Ana, Ben);
        s.When(new AdvancePhase(Ben)).ThenRefused("session.may-not-advance");
        s.After(new LeaveSession(Ana)).After(new AdvancePhase(Ben)).State.Visit!.Phase.Id.Value.Should().Be("close");
    }

    [Fact]
    public void RoleOfEveryone_MayAdvanceBesideAFacilitator_AndCountsWhoeverIsThere()
    {
        var practice = Practice(Phase("talk"), Phase("close"));
        var s = Given.Open(practice with { Roles = practice.Roles.Select(r => r.Id == Member ? r with { MayAdvance = true } : r) }, Ana, Ben).After(new AdvancePhase(Ben));
        s.State.CountHolders(Member).Should().Be(2);
        s.After(new LeaveSession(Ana)).State.CountHolders(Member).Should().Be(1);
    }
}
