using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>How a session moves through its phases.</summary>
public sealed class SessionPhasesTests
{
    [Fact]
    public void ConsentLoop_GoesRoundUntilNoObjectionIsOpen_ThenEnds()
    {
        var s = Scenario.Open(
            Practice(
                Phase("propose").Allowing(ContributionKind.Idea),
                Phase("objections", exit: ExitKind.AllContributed).Allowing(ContributionKind.Objection)
                    .Then(StepGuard.ObjectionOpen, "resolve").Then(StepGuard.NoObjectionOpen, string.Empty),
                Phase("resolve", exit: ExitKind.NoObjection).Then(StepGuard.Always, "objections"),
                Phase("never")),
            Ana, Ben).Say(Ana, "rota", ContributionKind.Idea).Do(new AdvancePhase(Ana));
        for (var round = 0; round < 2; round++)
        {
            Pass(s.Say(Ben, "no" + round, ContributionKind.Objection), Ana).Do(new AdvancePhase(Ana));
            s.Session.Visit!.Phase.Id.Value.Should().Be("resolve");
            s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached");
            s.Do(new SettleObjection(new("no" + round), Ben, "Met")).Do(new AdvancePhase(Ana));
        }

        Pass(Pass(s, Ana), Ben).Do(new AdvancePhase(Ana)).Session.Status.Should().Be(SessionStatus.Closed);
        s.Session.Visits.Select(v => v.Phase.Id.Value).Should().Equal(ValueList<string>.Of(["propose", "objections", "resolve", "objections", "resolve", "objections"]));
    }

    [Fact]
    public void Round_GoesInOrder_WithPassesLatecomersAndLeavers()
    {
        var s = Scenario.Open(Practice(Phase("round", floor: FloorKind.NextInRound, exit: ExitKind.AllContributed)), Ana, Ben, Cleo, Dan);
        s.Say(Ana, "first");
        s.Code(s.Words(Cleo, "now")).Should().Be("session.not-your-turn");
        Pass(s, Ben).Do(new LeaveSession(Cleo));
        s.Session.ViewAs(Ana).NextInRound.Should().Be(Dan, "Cleo has left");
        s.Do(new LeaveSession(Ben)).Do(new JoinSession(Ben)).Session.ViewAs(Ana).NextInRound.Should().Be(Dan, "Ben has passed already");
        s.Do(new JoinSession(Cleo)).Say(Cleo, "back");
        s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached");
        s.Say(Dan, "last").Code(s.Words(Dan, "more")).Should().Be("session.nobodys-turn");
        s.Do(new AdvancePhase(Ana)).Session.Status.Should().Be(SessionStatus.Closed);
    }

    [Fact]
    public void AllContributed_WhenTheLastMissingPersonLeaves_Holds()
    {
        var s = Scenario.Open(Practice(Phase("write", exit: ExitKind.AllContributed)), Ana, Ben).Say(Ana, "words");
        s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached");
        s.Do(new LeaveSession(Ben)).Do(new AdvancePhase(Ana));
    }

    [Fact]
    public void Timebox_RunsOverExtensionsButNotOverPauses()
    {
        var s = Scenario.Open(Practice(Phase("talk", exit: ExitKind.Timebox)), Ana).Wait(9).Do(new ExtendPhase(5, Ana, "More"))
            .Do(new PauseSession(Ana, "Tea")).Wait(60).Do(new ResumeSession(Ana)).Wait(5);
        s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached");
        s.Wait(1).Do(new AdvancePhase(Ana));
    }

    [Fact]
    public void Advance_BeforeTheExitCondition_NeedsAReasonAndARoleThatMayIntervene()
    {
        var s = Scenario.Open(Practice(Phase("talk", exit: ExitKind.Timebox)), Ana, Ben).Do(new AdvancePhase(Ana, "Nothing left to say", null!));
        s.Events.OfType<PhaseEnded>().Single().Reason.Should().Be("Nothing left to say");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void End_MeantForAnotherVisit_IsRefusedSoThatADoubleClickSkipsNoPhase(bool advances)
    {
        var s = Scenario.Open(Practice(Phase("a"), Phase("b"), Phase("c")), Ana);
        SessionCommand end = advances ? new AdvancePhase(Ana) { Visit = 1 } : new GoToPhase(new("b"), Ana, "On", null!, Visit: 1);
        s.Do(end).Code(end).Should().Be("session.phase-changed");
        s.Code(new CloseSession(Ana) { Visit = 1 }).Should().Be("session.phase-changed");
    }

    [Fact]
    public void Rounds_RepeatAndThenGoOn()
    {
        var s = Scenario.Open(Practice(Phase("round").Repeating(RepeatKind.Rounds, 2), Phase("each", floor: FloorKind.Role).Repeating(RepeatKind.PerRoleHolder)), Ana);
        s.Do(new AdvancePhase(Ana)).Do(new AdvancePhase(Ana)).Session.Visits.Select(v => v.Phase.Id.Value).Should().Equal(ValueList<string>.Of(["round", "round", "each"]));
        s.Do(new AdvancePhase(Ana)).Session.Status.Should().Be(SessionStatus.Closed);
    }

    [Fact]
    public void UntilDecided_RepeatsUntilTheVerdict()
    {
        var s = Scenario.Open(Practice(Phase("vote").Repeating(RepeatKind.UntilDecided, 9)), Ana).Do(new AdvancePhase(Ana));
        s.Do(new NoteVerdict("rota", true, Ana)).Do(new AdvancePhase(Ana)).Session.Status.Should().Be(SessionStatus.Closed);
        s.Session.Visits.Should().HaveCount(2);
    }

    [Fact]
    public void Next_WithNoGuardThatApplies_IsThePhaseThatStandsNext()
    {
        var s = Scenario.Open(Practice(Phase("a").Then(StepGuard.Passed, "c").Then(StepGuard.ObjectionOpen, "c"), Phase("b"), Phase("c")), Ana);
        s.Do(new AdvancePhase(Ana)).Session.Visit!.Phase.Id.Value.Should().Be("b");
    }

    private static Scenario Pass(Scenario s, PersonId by) => s.Do(s.Words(by, string.Empty, ContributionKind.Pass));
}
