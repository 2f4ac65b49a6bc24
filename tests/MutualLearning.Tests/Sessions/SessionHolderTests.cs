using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Who gets which role when a session opens, a turn ends or a holder goes, event by event.</summary>
public sealed class SessionHolderTests
{
    private static readonly RoleId CoHost = new("co-host");

    [Fact]
    public void TheTurn_PassesFromWhoeverHasIt_AndFromNobodyElse()
    {
        var s = Scenario.Open(Practice(Phase("share") with { Turn = Scribe }, Phase("talk").Then(StepGuard.TurnLeft, "share")), Ana, Ben, Cleo);
        s.Events.OfType<RoleReleased>().Should().BeEmpty();
        s.Do(new AdvancePhase(Ana)).Do(new AdvancePhase(Ana));
        s.Events.OfType<RoleReleased>().Should().Equal(new RoleReleased(Nine, Scribe, Ana, Ana));

        s.Do(new AdvancePhase(Ana)).Do(new AdvancePhase(Ana));
        s.Events.OfType<RoleReleased>().Should().Equal(new RoleReleased(Nine, Scribe, Ana, Ana), new RoleReleased(Nine, Scribe, Ben, Ana));
        s.Events.OfType<RoleAssigned>().Where(r => r.Role == Scribe).Select(r => r.Person).Should().Equal(Ana, Ben, Cleo);
    }

    [Fact]
    public void WhoeverHoldsTheRoleOfTheFirstTurn_KeepsIt()
    {
        var s = Scenario.Planned(Practice(Phase("share") with { Turn = Scribe }), Ana, Ben).Do(new AssignRole(Scribe, Ben, Ana)).Do(new OpenSession(Ana));

        s.Events.OfType<RoleReleased>().Should().BeEmpty();
        s.Session.Turns.Should().Equal(new RoleTurn(Scribe, Ben, 1));
        (s.Session.HasHadTurn(Ben, Scribe), s.Session.HasHadTurn(Ben, Facilitator)).Should().Be((true, false));
    }

    [Fact]
    public void WhenEverybodyHadTheirTurn_TheRoleStaysWhereItIs()
    {
        var s = Scenario.Open(Practice(Phase("share") with { Turn = Scribe, Next = [new(new("share"), StepGuard.Always, 2)] }), Ana, Ben);
        s.Do(new AdvancePhase(Ana)).Do(new AdvancePhase(Ana));

        s.Session.Roles.Where(r => r.Role == Scribe).Select(r => (r.Person, r.Until is null)).Should().Equal((Ana, false), (Ben, true));
    }

    [Fact]
    public void WhoGaveTheRoleBack_HasNoTurn_WhenSomebodyJumpsToItsPhase()
    {
        var s = Scenario.Open(Practice(Phase("talk"), Phase("share") with { Turn = Scribe }), Ana, Ben)
            .Do(new AssignRole(Scribe, Ben, Ben)).Do(new ReleaseRole(Scribe, Ben, Ben)).Do(new GoToPhase(new("share"), Ana, "Now", []));

        s.Session.Turns.Should().BeEmpty();
    }

    [Fact]
    public void ATurn_MayBeOfARoleThatThePracticeDoesNotDeclare_OrThatExcludesItself()
    {
        var practice = Practice(Phase("share") with { Turn = new("guest") });
        Scenario.Open(practice, Ana, Ben).Session.Turns.Should().Equal(new RoleTurn(new("guest"), Ana, 1));

        practice = Practice(Phase("share") with { Turn = Scribe });
        practice = practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { ExclusiveWith = [Scribe] }) };
        var s = Scenario.Planned(practice, Ana, Ben).Do(new AssignRole(Scribe, Ben, Ana)).Do(new OpenSession(Ana));
        s.Session.Turns.Should().Equal(new RoleTurn(Scribe, Ben, 1));
    }

    [Fact]
    public void WhoOpens_TakesTheFirstRoleThatLeads_UnlessTheyLeadAlready()
    {
        var free = Planned();
        free.Do(new AssignRole(Facilitator, Ben, new("planner"))).Do(new OpenSession(Ana)).Session.Holds(Ana, CoHost).Should().BeTrue();

        var led = Planned();
        led.Do(new AssignRole(Facilitator, Ana, new("planner"))).Do(new OpenSession(Ana)).Session.Holds(Ben, CoHost).Should().BeTrue();

        static Scenario Planned()
        {
            var practice = Practice(Phase("talk"));
            var roles = practice.Roles.Add(practice.Roles[0] with { Id = CoHost, Assignment = RoleAssignment.ByHost });
            return new Scenario().Do(new PlanSession(new("s"), practice with { Roles = roles }, "Learn", [Ana, Ben, Cleo], new("planner")));
        }
    }

    [Fact]
    public void ARoleThatDoesNotLead_GoesToTheOthersFirst()
    {
        var practice = Practice(Phase("talk"));
        practice = practice with { Roles = [practice.Roles[1] with { Min = 1, Assignment = RoleAssignment.ByHost }] };

        Scenario.Open(practice, Ana, Ben).Session.Holds(Ben, Scribe).Should().BeTrue();
        Scenario.Open(practice, Ana).Session.Holds(Ana, Scribe).Should().BeTrue("there is nobody else");
    }

    [Fact]
    public void ARole_IsHandedOnByWhoLeads_AndGivenBackByItsHolderOrWhoPlanned()
    {
        var practice = Practice(Phase("talk"));
        practice = practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { Assignment = RoleAssignment.ByHost }) };
        var s = new Scenario().Do(new PlanSession(new("s"), practice, "Learn", [Ana, Ben, Cleo], new("planner"))).Do(new OpenSession(Ana));
        s.Do(new AssignRole(Scribe, Ben, Ana)).Do(new HandOverRole(Scribe, Ben, Cleo, Ana));
        (s.Session.Holds(Ben, Scribe), s.Session.Holds(Cleo, Scribe)).Should().Be((false, true));

        s.Do(new ReleaseRole(Scribe, Cleo, Cleo)).Session.CountHolders(Scribe).Should().Be(0);

        var volunteer = new Scenario().Do(new PlanSession(new("s"), Practice(Phase("talk")), "Learn", [Ana, Ben], new("planner"))).Do(new OpenSession(Ana));
        volunteer.Do(new AssignRole(Scribe, Ben, Ben)).Code(new AssignRole(Scribe, Ana, new("planner"))).Should().Be("session.may-not-assign");
        volunteer.Do(new ReleaseRole(Scribe, Ben, new("planner"))).Session.CountHolders(Scribe).Should().Be(0);
    }

    [Fact]
    public void WhoGaveARoleUp_AtTheMomentOfTheOpening_HasNotServed()
    {
        var early = Scenario.Planned(Practice(Phase("talk")), Ana, Ben).Do(new AssignRole(Scribe, Ben, Ben)).Do(new ReleaseRole(Scribe, Ben, Ben)).Do(new OpenSession(Ana));
        SessionRota.Of([early.Session], Scribe).Accounts.Select(a => a.Served).Should().Equal(0, 0);

        var late = Scenario.Open(Practice(Phase("talk")), Ana, Ben).Do(new AssignRole(Scribe, Ben, Ben)).Wait(1).Do(new ReleaseRole(Scribe, Ben, Ben));
        SessionRota.Of([late.Session], Scribe).Accounts.Select(a => a.Served).Should().Equal(0, 1);
    }

    [Fact]
    public void ASessionThatWasNeverOpened_IsNobodysTurn()
    {
        var planned = Scenario.Planned(Practice(Phase("talk")), Ana, Ben).Do(new AssignRole(Scribe, Ben, Ben)).Session;

        SessionRota.Of([planned], Scribe).Should().Be(Rota.Empty);
    }
}
