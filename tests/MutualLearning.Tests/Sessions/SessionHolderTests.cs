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
        var s = Given.Open(Practice(Phase("share") with { Turn = Scribe }, Phase("talk").Then(StepGuard.TurnLeft, "share")), Ana, Ben, Cleo);
        s.Events.OfType<RoleReleased>().Should().BeEmpty();
        s = s.After(new AdvancePhase(Ana)).After(new AdvancePhase(Ana));
        s.Events.OfType<RoleReleased>().Should().Equal(new RoleReleased(Nine, Scribe, Ana, Ana));

        s = s.After(new AdvancePhase(Ana)).After(new AdvancePhase(Ana));
        s.Events.OfType<RoleReleased>().Should().Equal(new RoleReleased(Nine, Scribe, Ana, Ana), new RoleReleased(Nine, Scribe, Ben, Ana));
        s.Events.OfType<RoleAssigned>().Where(r => r.Role == Scribe).Select(r => r.Person).Should().Equal(Ana, Ben, Cleo);
    }

    [Fact]
    public void WhoeverHoldsTheRoleOfTheFirstTurn_KeepsIt()
    {
        var s = Given.Planned(Practice(Phase("share") with { Turn = Scribe }), Ana, Ben).After(new AssignRole(Scribe, Ben, Ana)).After(new OpenSession(Ana));

        s.Events.OfType<RoleReleased>().Should().BeEmpty();
        s.State.Turns.Should().Equal(new RoleTurn(Scribe, Ben, 1));
        (s.State.HasHadTurn(Ben, Scribe), s.State.HasHadTurn(Ben, Facilitator)).Should().Be((true, false));
    }

    [Fact]
    public void WhenEverybodyHadTheirTurn_TheRoleStaysWhereItIs()
    {
        var s = Given.Open(Practice(Phase("share") with { Turn = Scribe, Next = [new(new("share"), StepGuard.Always, 2)] }), Ana, Ben);
        s = s.After(new AdvancePhase(Ana)).After(new AdvancePhase(Ana));

        s.State.Roles.Where(r => r.Role == Scribe).Select(r => (r.Person, r.Until is null)).Should().Equal((Ana, false), (Ben, true));
    }

    [Fact]
    public void WhoGaveTheRoleBack_HasNoTurn_WhenSomebodyJumpsToItsPhase()
    {
        var s = Given.Open(Practice(Phase("talk"), Phase("share") with { Turn = Scribe }), Ana, Ben)
            .After(new AssignRole(Scribe, Ben, Ben)).After(new ReleaseRole(Scribe, Ben, Ben)).After(new GoToPhase(new("share"), Ana, "Now", []));

        s.State.Turns.Should().BeEmpty();
    }

    [Fact]
    public void ATurn_MayBeOfARoleThatThePracticeDoesNotDeclare_OrThatExcludesItself()
    {
        var practice = Practice(Phase("share") with { Turn = new("guest") });
        Given.Open(practice, Ana, Ben).State.Turns.Should().Equal(new RoleTurn(new("guest"), Ana, 1));

        practice = Practice(Phase("share") with { Turn = Scribe });
        practice = practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { ExclusiveWith = [Scribe] }) };
        var s = Given.Planned(practice, Ana, Ben).After(new AssignRole(Scribe, Ben, Ana)).After(new OpenSession(Ana));
        s.State.Turns.Should().Equal(new RoleTurn(Scribe, Ben, 1));
    }

    [Fact]
    public void WhoOpens_TakesTheFirstRoleThatLeads_UnlessTheyLeadAlready()
    {
        var free = Planned();
        free.After(new AssignRole(Facilitator, Ben, new("planner"))).After(new OpenSession(Ana)).State.Holds(Ana, CoHost).Should().BeTrue();

        var led = Planned();
        led.After(new AssignRole(Facilitator, Ana, new("planner"))).After(new OpenSession(Ana)).State.Holds(Ben, CoHost).Should().BeTrue();

        static SessionScenario Planned()
        {
            var practice = Practice(Phase("talk"));
            var roles = practice.Roles.Add(practice.Roles[0] with { Id = CoHost, Assignment = RoleAssignment.ByHost });
            return Given.Nothing.After(new PlanSession(new("s"), practice with { Roles = roles }, "Learn", [Ana, Ben, Cleo], new("planner")));
        }
    }

    [Fact]
    public void ARoleThatDoesNotLead_GoesToTheOthersFirst()
    {
        var practice = Practice(Phase("talk"));
        practice = practice with { Roles = [practice.Roles[1] with { Min = 1, Assignment = RoleAssignment.ByHost }] };

        Given.Open(practice, Ana, Ben).State.Holds(Ben, Scribe).Should().BeTrue();
        Given.Open(practice, Ana).State.Holds(Ana, Scribe).Should().BeTrue("there is nobody else");
    }

    [Fact]
    public void ARole_IsHandedOnByWhoLeads_AndGivenBackByItsHolderOrWhoPlanned()
    {
        var practice = Practice(Phase("talk"));
        practice = practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { Assignment = RoleAssignment.ByHost }) };
        var s = Given.Nothing.After(new PlanSession(new("s"), practice, "Learn", [Ana, Ben, Cleo], new("planner"))).After(new OpenSession(Ana));
        s = s.After(new AssignRole(Scribe, Ben, Ana)).After(new HandOverRole(Scribe, Ben, Cleo, Ana));
        (s.State.Holds(Ben, Scribe), s.State.Holds(Cleo, Scribe)).Should().Be((false, true));

        s.After(new ReleaseRole(Scribe, Cleo, Cleo)).State.CountHolders(Scribe).Should().Be(0);

        var volunteer = Given.Nothing.After(new PlanSession(new("s"), Practice(Phase("talk")), "Learn", [Ana, Ben], new("planner"))).After(new OpenSession(Ana));
        volunteer = volunteer.After(new AssignRole(Scribe, Ben, Ben));
        volunteer.When(new AssignRole(Scribe, Ana, new("planner"))).ThenRefused("session.may-not-assign");
        volunteer.After(new ReleaseRole(Scribe, Ben, new("planner"))).State.CountHolders(Scribe).Should().Be(0);
    }

    [Fact]
    public void WhoGaveARoleUp_AtTheMomentOfTheOpening_HasNotServed()
    {
        var early = Given.Planned(Practice(Phase("talk")), Ana, Ben).After(new AssignRole(Scribe, Ben, Ben)).After(new ReleaseRole(Scribe, Ben, Ben)).After(new OpenSession(Ana));
        SessionRota.Of([early.State], Scribe).Accounts.Select(a => a.Served).Should().Equal(0, 0);

        var late = Given.Open(Practice(Phase("talk")), Ana, Ben).After(new AssignRole(Scribe, Ben, Ben)).Wait(Duration.FromMinutes(1)).After(new ReleaseRole(Scribe, Ben, Ben));
        SessionRota.Of([late.State], Scribe).Accounts.Select(a => a.Served).Should().Equal(0, 1);
    }

    [Fact]
    public void ASessionThatWasNeverOpened_IsNobodysTurn()
    {
        var planned = Given.Planned(Practice(Phase("talk")), Ana, Ben).After(new AssignRole(Scribe, Ben, Ben)).State;

        SessionRota.Of([planned], Scribe).Should().Be(Rota.Empty);
    }
}
