using System.Linq;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>How roles find their holders: volunteers, rotation, the host, an election; exclusive ones; handing over.</summary>
public sealed class SessionRoleTests
{
    [Theory]
    [InlineData(RoleAssignment.Volunteer, "ben", "")]
    [InlineData(RoleAssignment.Volunteer, "ana", "")]
    [InlineData(RoleAssignment.Volunteer, "cleo", "session.may-not-assign")]
    [InlineData(RoleAssignment.Volunteer, "planner", "session.may-not-assign")]
    [InlineData(RoleAssignment.Rotate, "ben", "session.may-not-assign")]
    [InlineData(RoleAssignment.Rotate, "ana", "")]
    [InlineData(RoleAssignment.Rotate, "planner", "")]
    [InlineData(RoleAssignment.ByHost, "cleo", "session.may-not-assign")]
    [InlineData(RoleAssignment.ByHost, "planner", "")]
    [InlineData(RoleAssignment.Elected, "ana", "session.decision-missing")]
    public void Role_IsGiven_ByWhoeverMay(RoleAssignment assignment, string by, string code)
    {
        var outcome = Planned(assignment).Do(new OpenSession(Ana)).Try(new AssignRole(Scribe, Ben, new PersonId(by)));

        (outcome.IsRefused ? outcome.Refusal.Code : string.Empty).Should().Be(code);
    }

    [Fact]
    public void BeforeTheSessionOpens_WhoPlannedItGivesEveryRole_AndPeopleVolunteer()
    {
        Planned(RoleAssignment.Volunteer).Do(new AssignRole(Scribe, Ben, new("planner")));
        Planned(RoleAssignment.Volunteer).Do(new AssignRole(Scribe, Ben, Ben));
        Planned(RoleAssignment.Rotate).Code(new AssignRole(Scribe, Ben, Ben)).Should().Be("session.may-not-assign");
        Planned(RoleAssignment.ByHost).Do(new AssignRole(Facilitator, Ana, new("planner"))).Do(new AssignRole(Scribe, Ben, Ana));
    }

    [Fact]
    public void ElectedRole_IsNeverFilledByItself_AndKeepsTheNameOfItsDecision()
    {
        var s = Planned(RoleAssignment.Elected, min: 1).Do(new OpenSession(Ana));
        s.Session.CountHolders(Scribe).Should().Be(0);

        s.Do(new AssignRole(Scribe, Ben, Ana, "who-writes"));
        s.Events.OfType<RoleAssigned>().Last().Decision.Should().Be("who-writes");
        s.Code(new HandOverRole(Scribe, Ben, Cleo, Ben)).Should().Be("session.decision-missing");
    }

    [Fact]
    public void ExclusiveRoles_AreNeverHeldTogether_WhicheverNamesTheOther()
    {
        var s = Planned(RoleAssignment.ByHost, exclusive: true).Do(new AssignRole(Scribe, Ana, new("planner"))).Do(new OpenSession(Ana));

        s.Session.Holds(Ben, Facilitator).Should().BeTrue("Ana writes, so somebody else leads");
        s.Code(new AssignRole(Scribe, Ben, Ben)).Should().Be("session.role-exclusive");
        s.Code(new HandOverRole(Facilitator, Ben, Ana, Ben)).Should().Be("session.role-exclusive");
    }

    [Fact]
    public void HandOver_LeavesNoMomentWithoutAHolder()
    {
        var s = Planned(RoleAssignment.Volunteer).Do(new OpenSession(Ana));
        s.Code(new HandOverRole(Facilitator, Ana, Ben, Ben)).Should().Be("session.may-not-assign");
        s.Code(new HandOverRole(Facilitator, Ben, Cleo, Ben)).Should().Be("session.role-not-held");
        s.Code(new HandOverRole(Facilitator, Ana, Dan, Ana)).Should().Be("session.not-present");

        s.Do(new HandOverRole(Facilitator, Ana, Ben, Ana));
        (s.Session.Holds(Ana, Facilitator), s.Session.Holds(Ben, Facilitator)).Should().Be((false, true));
        s.Session.Roles.Select(r => (r.From, r.Until)).Should().Equal((s.Now, s.Now), (s.Now, null));
    }

    [Fact]
    public void Role_IsTakenAway_ByItsHolderOrWhoeverLeads()
    {
        var s = Planned(RoleAssignment.Volunteer).Do(new OpenSession(Ana)).Do(new AssignRole(Scribe, Ben, Ben));
        s.Code(new ReleaseRole(Scribe, Ben, Cleo)).Should().Be("session.may-not-assign");
        s.Do(new ReleaseRole(Scribe, Ben, Ben)).Do(new AssignRole(Scribe, Cleo, Ana)).Do(new ReleaseRole(Scribe, Cleo, Ana));
    }

    private static Scenario Planned(RoleAssignment assignment, int min = 0, bool exclusive = false)
    {
        var practice = Practice(Phase("talk"));
        var scribe = practice.Roles[1] with { Assignment = assignment, Min = min, ExclusiveWith = exclusive ? [Facilitator] : [] };
        return new Scenario().Do(new PlanSession(
            new SessionId("s"), practice with { Roles = practice.Roles.SetItem(1, scribe) }, "Learn", People(Ana, Ben, Cleo), new("planner")));
    }
}
