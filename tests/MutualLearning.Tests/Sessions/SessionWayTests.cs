using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Parts that a group may leave out, ways that it chooses, breaks, and roles that people take by themselves.</summary>
public sealed class SessionWayTests
{
    [Fact]
    public void AnOptionalPhase_EndsAtAnyTime_WithoutAReason()
    {
        var s = Given.Open(Practice(Phase("look-back", exit: ExitKind.AllContributed) with { IsOptional = true }, Phase("talk")), Ana, Ben);

        s.State.MayDo(Ana, Nine).Moves.AsEnumerable().Should().Contain(SessionMove.Advance).And.NotContain(SessionMove.EndEarly);
        s.After(new AdvancePhase(Ana)).State.Visit!.Phase.Id.Value.Should().Be("talk");
        s.When(new AdvancePhase(Ben)).ThenRefused("session.may-not-advance");
        Given.Open(Practice(s.State.Visit!.Phase), Ana, Ben).After(new CloseSession(Ana)).State.Status.Should().Be(SessionStatus.Closed);
    }

    [Theory]
    [InlineData("deep", "deep")]
    [InlineData("end", "")]
    [InlineData("", "quick")]
    public void WhoGoesOn_ChoosesAmongTheWays(string way, string phase)
    {
        var s = Ways();

        s.State.MayDo(Ana, Nine).Ways.Select(w => w.Value).AsEnumerable().Should().Equal("deep", "end");
        s.State.MayDo(Ben, Nine).Ways.Count.Should().Be(0, "it is not his to go on");
        (s.After(new AdvancePhase(Ana) { To = way.Length == 0 ? default : new(way) }).State.Visit?.Phase.Id.Value ?? string.Empty).Should().Be(phase);
    }

    [Fact]
    public void AWayThatCannotBeChosen_IsRefused_AndNothingEnds()
    {
        Ways().When(new AdvancePhase(Ana) { To = new("quick") }).ThenRefused("session.way-not-open");
        Ways().When(new AdvancePhase(Ana) { To = new("moon") }).ThenRefused("session.way-not-open");
    }

    [Fact]
    public void InABreak_NobodyContributes()
    {
        var s = Given.Open(Practice(Phase("break") with { Allows = [] }, Phase("talk")), Ana, Ben);

        s.When(new Contribute(Ben, ContributionKind.View, "words", [])).ThenRefused("session.kind-not-allowed");
        s.State.MayDo(Ben, Nine).Kinds.Count.Should().Be(0);
    }

    [Fact]
    public void ARoleThatIsTaken_IsNeverFilled_AndGivenByNobody()
    {
        var s = Given.Open(Taking(), Ana, Ben, Cleo);

        s.State.Roles.Should().NotContain(r => r.Role == Scribe);
        s.When(new AssignRole(Scribe, Ben, Ana)).ThenRefused("session.may-not-assign");
        s.When(new AssignRole(Scribe, Ben, Ana), permission: "HR").ThenRefused("session.may-not-assign");
        var taken = s.After(new AssignRole(Scribe, Ben, Ben));
        taken.When(new HandOverRole(Scribe, Ben, Cleo, Ben)).ThenRefused("session.may-not-assign");
        taken.When(new HandOverRole(Scribe, Ben, Cleo, Cleo)).ThenRefused("session.may-not-assign");   // nobody takes it from somebody
        taken.When(new AssignRole(Scribe, Cleo, Cleo)).ThenRefused("session.role-full");
        taken.When(new ReleaseRole(Scribe, Ben, Cleo)).ThenRefused("session.may-not-assign");
        taken.After(new ReleaseRole(Scribe, Ben, Ben)).After(new AssignRole(Scribe, Cleo, Cleo)).State.Holds(Cleo, Scribe).Should().BeTrue();
        taken.After(new ReleaseRole(Scribe, Ben, Ana)).State.Holds(Ben, Scribe).Should().BeFalse("whoever leads may relieve him");
        taken.When(new ReleaseRole(Scribe, Ben, new("hr")), permission: "HR").ThenAccepted();
    }

    [Fact]
    public void APhaseOfARoleThatIsTaken_WaitsForSomebody_UnlessItIsGoneOverOnPurpose()
    {
        var s = Given.Open(Taking(), Ana, Ben);

        s.When(new AdvancePhase(Ana)).ThenRefused("session.role-not-taken");
        s.After(new AssignRole(Scribe, Ben, Ben)).After(new AdvancePhase(Ana)).State.Visit!.Phase.Id.Value.Should().Be("story");
        s.After(new AdvancePhase(Ana, "No case today", [])).State.Visit!.Phase.Id.Value.Should().Be("story");
    }

    [Fact]
    public void APlan_CountsWhatMayBeLeftOut_ButNotAmongTheShortest()
    {
        var plan = PracticePlan.For(Practice(Phase("look-back") with { IsOptional = true }, Phase("talk")), 3);

        (plan.Shortest, plan.Planned).Should().Be((5, 20));
    }

    private static SessionScenario Ways() =>
        Given.Open(Practice(Phase("choose").Then(StepGuard.Chosen, "deep").Then(StepGuard.Chosen, string.Empty), Phase("quick"), Phase("deep")), Ana, Ben);

    private static Practice Taking()
    {
        var practice = Practice(Phase("talk"), Phase("story", floor: FloorKind.Role));
        return practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { Min = 1, Assignment = RoleAssignment.Taken }) };
    }
}
