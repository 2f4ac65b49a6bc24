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
        var outcome = Planned(assignment).After(new OpenSession(Ana)).When(new AssignRole(Scribe, Ben, new PersonId(by))).Outcome;

        (outcome.IsRefused ? outcome.Refusal.Code : string.Empty).Should().Be(code);
    }

    [Fact]
    public void BeforeTheSessionOpens_WhoPlannedItGivesEveryRole_AndPeopleVolunteer()
    {
        Planned(RoleAssignment.Volunteer).After(new AssignRole(Scribe, Ben, new("planner")));
        Planned(RoleAssignment.Volunteer).After(new AssignRole(Scribe, Ben, Ben));
        Planned(RoleAssignment.Rotate).When(new AssignRole(Scribe, Ben, Ben)).ThenRefused("session.may-not-assign");
        Planned(RoleAssignment.ByHost).After(new AssignRole(Facilitator, Ana, new("planner"))).After(new AssignRole(Scribe, Ben, Ana));
    }

    [Fact]
    public void ElectedRole_IsNeverFilledByItself_AndKeepsTheNameOfItsDecision()
    {
        var s = Planned(RoleAssignment.Elected, min: 1).After(new OpenSession(Ana));
        s.State.CountHolders(Scribe).Should().Be(0);

        s = s.After(new AssignRole(Scribe, Ben, Ana, "who-writes"));
        s.Events.OfType<RoleAssigned>().Last().Decision.Should().Be("who-writes");
        s.When(new HandOverRole(Scribe, Ben, Cleo, Ben)).ThenRefused("session.decision-missing");
    }

    [Fact]
    public void ExclusiveRoles_AreNeverHeldTogether_WhicheverNamesTheOther()
    {
        var s = Planned(RoleAssignment.ByHost, exclusive: true).After(new AssignRole(Scribe, Ana, new("planner"))).After(new OpenSession(Ana));

        s.State.Holds(Ben, Facilitator).Should().BeTrue("Ana writes, so somebody else leads");
        s.When(new AssignRole(Scribe, Ben, Ben)).ThenRefused("session.role-exclusive");
        s.When(new HandOverRole(Facilitator, Ben, Ana, Ben)).ThenRefused("session.role-exclusive");
    }

    [Fact]
    public void HandOver_LeavesNoMomentWithoutAHolder()
    {
        var s = Planned(RoleAssignment.Volunteer).After(new OpenSession(Ana));
        s.When(new HandOverRole(Facilitator, Ana, Ben, Ben)).ThenRefused("session.may-not-assign");
        s.When(new HandOverRole(Facilitator, Ben, Cleo, Ben)).ThenRefused("session.role-not-held");
        s.When(new HandOverRole(Facilitator, Ana, Dan, Ana)).ThenRefused("session.not-present");

        s = s.After(new HandOverRole(Facilitator, Ana, Ben, Ana));
        (s.State.Holds(Ana, Facilitator), s.State.Holds(Ben, Facilitator)).Should().Be((false, true));
        s.State.Roles.Select(r => (r.From, r.Until)).Should().Equal((s.Now, s.Now), (s.Now, null));
    }

    [Fact]
    public void Role_IsTakenAway_ByItsHolderOrWhoeverLeads()
    {
        var s = Planned(RoleAssignment.Volunteer).After(new OpenSession(Ana)).After(new AssignRole(Scribe, Ben, Ben));
        s.When(new ReleaseRole(Scribe, Ben, Cleo)).ThenRefused("session.may-not-assign");
        s = s.After(new ReleaseRole(Scribe, Ben, Ben)).After(new AssignRole(Scribe, Cleo, Ana)).After(new ReleaseRole(Scribe, Cleo, Ana));
    }

    private static SessionScenario Planned(RoleAssignment assignment, int min = 0, bool exclusive = false)
    {
        var practice = Practice(Phase("talk"));
        var scribe = practice.Roles[1] with { Assignment = assignment, Min = min, ExclusiveWith = exclusive ? [Facilitator] : [] };
        return Given.Nothing.After(new PlanSession(
            new SessionId("s"), practice with { Roles = practice.Roles.SetItem(1, scribe) }, "Learn", People(Ana, Ben, Cleo), new("planner")));
    }
}
