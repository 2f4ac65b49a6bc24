using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>How a session moves through its phases.</summary>
public sealed class SessionPhasesTests
{
    [Fact]
    public void ConsentLoop_GoesRoundUntilNoObjectionIsOpen_ThenEnds()
    {
        var s = Given.Open(
            Practice(
                Phase("propose").Allowing(ContributionKind.Idea),
                Phase("objections", exit: ExitKind.AllContributed).Allowing(ContributionKind.Objection)
                    .Then(StepGuard.ObjectionOpen, "resolve").Then(StepGuard.NoObjectionOpen, string.Empty),
                Phase("resolve", exit: ExitKind.NoObjection).Then(StepGuard.Always, "objections"),
                Phase("never")),
            Ana, Ben).Say(Ana, "rota", ContributionKind.Idea).After(new AdvancePhase(Ana));
        for (var round = 0; round < 2; round++)
        {
            s = Pass(s.Say(Ben, "no" + round, ContributionKind.Objection), Ana).After(new AdvancePhase(Ana));
            s.State.Visit!.Phase.Id.Value.Should().Be("resolve");
            s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");
            s = s.After(new SettleObjection(new("no" + round), Ben, "Met")).After(new AdvancePhase(Ana));
        }

        s = Pass(Pass(s, Ana), Ben).After(new AdvancePhase(Ana));
        s.State.Status.Should().Be(SessionStatus.Closed);
        s.State.Visits.Select(v => v.Phase.Id.Value).Should().Equal(ValueList<string>.Of(["propose", "objections", "resolve", "objections", "resolve", "objections"]));
    }

    [Fact]
    public void Round_GoesInOrder_WithPassesLatecomersAndLeavers()
    {
        var s = Given.Open(Practice(Phase("round", floor: FloorKind.NextInRound, exit: ExitKind.AllContributed)), Ana, Ben, Cleo, Dan);
        s = s.Say(Ana, "first");
        s.When(s.Words(Cleo, "now")).ThenRefused("session.not-your-turn");
        s = Pass(s, Ben).After(new LeaveSession(Cleo));
        s.State.ViewAs(Ana).NextInRound.Should().Be(Dan, "Cleo has left");
        s = s.After(new LeaveSession(Ben)).After(new JoinSession(Ben));
        s.State.ViewAs(Ana).NextInRound.Should().Be(Dan, "Ben has passed already");
        s = s.After(new JoinSession(Cleo)).Say(Cleo, "back");
        s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");
        s = s.Say(Dan, "last");
        s.When(s.Words(Dan, "more")).ThenRefused("session.nobodys-turn");
        s.After(new AdvancePhase(Ana)).State.Status.Should().Be(SessionStatus.Closed);
    }

    [Fact]
    public void AllContributed_WhenTheLastMissingPersonLeaves_Holds()
    {
        var s = Given.Open(Practice(Phase("write", exit: ExitKind.AllContributed)), Ana, Ben).Say(Ana, "words");
        s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");
        s = s.After(new LeaveSession(Ben)).After(new AdvancePhase(Ana));
    }

    [Fact]
    public void Timebox_RunsOverExtensionsButNotOverPauses()
    {
        var s = Given.Open(Practice(Phase("talk", exit: ExitKind.Timebox)), Ana).Wait(Duration.FromMinutes(9)).After(new ExtendPhase(5, Ana, "More"))
            .After(new PauseSession(Ana, "Tea")).Wait(Duration.FromMinutes(60)).After(new ResumeSession(Ana)).Wait(Duration.FromMinutes(5));
        s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");
        s = s.Wait(Duration.FromMinutes(1)).After(new AdvancePhase(Ana));
    }

    [Fact]
    public void Advance_BeforeTheExitCondition_NeedsAReasonAndARoleThatMayIntervene()
    {
        var s = Given.Open(Practice(Phase("talk", exit: ExitKind.Timebox)), Ana, Ben).After(new AdvancePhase(Ana, "Nothing left to say", null!));
        s.Events.OfType<PhaseEnded>().Single().Reason.Should().Be("Nothing left to say");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void End_MeantForAnotherVisit_IsRefusedSoThatADoubleClickSkipsNoPhase(bool advances)
    {
        var s = Given.Open(Practice(Phase("a"), Phase("b"), Phase("c")), Ana);
        SessionCommand end = advances ? new AdvancePhase(Ana) { Visit = 1 } : new GoToPhase(new("b"), Ana, "On", null!, Visit: 1);
        s = s.After(end);
        s.When(end).ThenRefused("session.phase-changed");
        s.When(new CloseSession(Ana) { Visit = 1 }).ThenRefused("session.phase-changed");
    }

    [Fact]
    public void Rounds_RepeatAndThenGoOn()
    {
        var s = Given.Open(Practice(Phase("round").Repeating(RepeatKind.Rounds, 2), Phase("each", floor: FloorKind.Role).Repeating(RepeatKind.PerRoleHolder)), Ana);
        s = s.After(new AdvancePhase(Ana)).After(new AdvancePhase(Ana));
        s.State.Visits.Select(v => v.Phase.Id.Value).Should().Equal(ValueList<string>.Of(["round", "round", "each"]));
        s.After(new AdvancePhase(Ana)).State.Status.Should().Be(SessionStatus.Closed);
    }

    [Fact]
    public void UntilDecided_RepeatsUntilTheVerdict()
    {
        var s = Given.Open(Practice(Phase("vote").Repeating(RepeatKind.UntilDecided, 9)), Ana).After(new AdvancePhase(Ana));
        s = s.Given(new VerdictNoted(s.Now, "rota", true, Ana)).After(new AdvancePhase(Ana));
        s.State.Status.Should().Be(SessionStatus.Closed);
        s.State.Visits.Should().HaveCount(2);
    }

    [Fact]
    public void Next_WithNoGuardThatApplies_IsThePhaseThatStandsNext()
    {
        var s = Given.Open(Practice(Phase("a").Then(StepGuard.Passed, "c").Then(StepGuard.ObjectionOpen, "c"), Phase("b"), Phase("c")), Ana);
        s.After(new AdvancePhase(Ana)).State.Visit!.Phase.Id.Value.Should().Be("b");
    }

    private static SessionScenario Pass(SessionScenario s, PersonId by) => s.After(s.Words(by, string.Empty, ContributionKind.Pass));
}
