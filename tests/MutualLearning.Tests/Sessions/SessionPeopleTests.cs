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
        var s = Scenario.Planned(Practice(Phase("talk")), Ana, Ben).Do(new AssignRole(Facilitator, Ben, Ana)).Do(new DeclineSession(Ben)).Do(new OpenSession(Ana));
        s.Session.Holds(Ben, Facilitator).Should().BeFalse();
        s.Session.Holds(Ana, Facilitator).Should().BeTrue();
    }

    [Fact]
    public void Decline_Twice_ChangesNothing() =>
        Scenario.Planned(Practice(Phase("talk")), Ana).Do(new DeclineSession(Ben)).Try(new DeclineSession(Ben)).Events.Should().BeEmpty();

    [Fact]
    public void Join_TakesThePlaceOfSomebodyWhoDeclined()
    {
        var practice = Practice(Phase("talk")) with { MaxPeople = 2 };
        var s = Scenario.Planned(practice, Ana, Ben).Do(new DeclineSession(Ben)).Do(new OpenSession(Ana)).Do(new JoinSession(Cleo));
        s.Code(new JoinSession(Ben)).Should().Be("session.too-many-people", "his place is taken");
        s.Do(new LeaveSession(Cleo)).Do(new JoinSession(Ben)).Session.IsPresent(Ben).Should().BeTrue();
    }

    [Fact]
    public void Join_OfSomebodyInvited_NeverLacksAPlace() =>
        Scenario.Planned(Practice(Phase("talk")) with { MaxPeople = 2 }, Ana, Ben).Do(new JoinSession(Ben)).Do(new JoinSession(Ana))
            .Session.CountPresent().Should().Be(2);

    [Fact]
    public void AssignRole_ToSomebodyWhoLeft_IsRefused() =>
        Scenario.Open(Practice(Phase("talk")), Ana, Ben).Do(new LeaveSession(Ben)).Code(new AssignRole(Scribe, Ben, Ana)).Should().Be("session.not-present");

    [Fact]
    public void Leave_GivesRolesFloorAndPlaceInTheQueueBack()
    {
        var s = Scenario.Open(Practice(Phase("talk", floor: FloorKind.Queue)), Ana, Ben, Cleo).Do(new AssignRole(Scribe, Ben, Ana))
            .Do(new GiveFloor(Ben, Ana)).Do(new JoinQueue(Ben, "more")).Do(new LeaveSession(Ben)).Session;
        s.FloorHolder.IsDefault.Should().BeTrue();
        s.Queue.Should().BeEmpty();
        s.CountHolders(Scribe).Should().Be(0);
    }

    [Fact]
    public void Open_GivesTheLeadToWhoeverOpens_AlsoWhenTheyHoldAnotherRole()
    {
        var s = Scenario.Planned(Practice(Phase("talk")), Ben, Ana).Do(new AssignRole(Scribe, Ana, Ana)).Do(new OpenSession(Ana)).Session;
        s.Holds(Ana, Facilitator).Should().BeTrue();
        s.Holds(Ana, Scribe).Should().BeTrue();
    }

    [Fact]
    public void Open_KeepsTheRolesThatWereGivenBefore()
    {
        var s = Scenario.Planned(Practice(Phase("talk")), Ana, Ben).Do(new AssignRole(Facilitator, Ben, Ana)).Do(new OpenSession(Ana)).Session;
        s.Roles.Should().ContainSingle().Which.Person.Should().Be(Ben);
        s.MayAdvance(Ana).Should().BeFalse();
    }

    [Fact]
    public void Advance_WhenTheFacilitatorHasLeft_IsAnybodys()
    {
        var s = Scenario.Open(Practice(Phase("talk"), Phase("close")), Ana, Ben);
        s.Code(new AdvancePhase(Ben)).Should().Be("session.may-not-advance");
        s.Do(new LeaveSession(Ana)).Do(new AdvancePhase(Ben)).Session.Visit!.Phase.Id.Value.Should().Be("close");
    }

    [Fact]
    public void RoleOfEveryone_MayAdvanceBesideAFacilitator_AndCountsWhoeverIsThere()
    {
        var practice = Practice(Phase("talk"), Phase("close"));
        var s = Scenario.Open(practice with { Roles = practice.Roles.Select(r => r.Id == Member ? r with { MayAdvance = true } : r) }, Ana, Ben).Do(new AdvancePhase(Ben));
        s.Session.CountHolders(Member).Should().Be(2);
        s.Do(new LeaveSession(Ana)).Session.CountHolders(Member).Should().Be(1);
    }
}
