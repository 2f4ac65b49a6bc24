using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What a facilitator does has a reason that everybody can read, and an ended phase is there to look back at and no more.</summary>
public sealed class SessionLookBackTests
{
    [Fact]
    public void View_ShowsTheVisitsWithTheirTimes_AndWhatTheFacilitatorDid()
    {
        var s = Given.Open(Practice(Phase("write", exit: ExitKind.Timebox), Phase("talk")), Ana, Ben)
            .After(new ExtendPhase(5, Ana, "Nearly there")).After(new PauseSession(Ana, "Tea")).Wait(Duration.FromMinutes(10)).After(new ResumeSession(Ana))
            .Wait(Duration.FromMinutes(2)).After(new AdvancePhase(Ana, "All is said", ValueList<RevealedAuthor>.Empty)).After(new GoToPhase(new("write"), Ana, "One thing more", ValueList<RevealedAuthor>.Empty));
        var visits = s.State.ViewAs(Ben).Visits;

        visits.Select(v => (v.Number, v.Phase.Value, v.PlannedMinutes)).Should().Equal((1, "write", 15L), (2, "talk", 10L), (3, "write", 10L));
        visits[0].Interventions.Select(i => (i.Kind, i.By, i.Reason)).Should().Equal(
            (InterventionKind.Extended, Ana, "Nearly there"), (InterventionKind.Paused, Ana, "Tea"), (InterventionKind.Ended, Ana, "All is said"));
        (visits[0].EndedAt!.Value - visits[0].StartedAt - visits[0].Paused).TotalMinutes.Should().Be(2);
        visits[1].Interventions.Single().Reason.Should().Be("One thing more");
        visits[2].EndedAt.Should().BeNull();
    }

    [Fact]
    public void EndedPhase_AcceptsNothingMore_AndStaysReadable()
    {
        var s = Given.Open(Practice(Phase("write", Visibility.PrivateUntilReveal), Phase("talk")), Ana, Ben).Say(Ben, "mine").After(new AdvancePhase(Ana));

        s.When(s.Words(Ben, "late") with { Visit = 1 }).ThenRefused("session.phase-changed");
        s.State.ViewAs(Ana).Contributions.Select(c => (c.Visit, c.Text)).Should().Equal((1, "mine"));
    }

    [Fact]
    public void Close_NeedsAReason_UnlessThePracticeIsAtItsEnd()
    {
        Talk("talk", "end").When(new CloseSession(Ana)).ThenRefused("session.reason-missing");
        Talk("talk", "end").When(new CloseSession(Ana, " ")).ThenRefused("session.reason-missing");
        Talk("talk", "end").After(new CloseSession(Ana, "Fire")).State.ViewAs(Ben).Visits[0].Interventions.Single().Reason.Should().Be("Fire");
        Talk("end").After(new CloseSession(Ana)).Events.OfType<SessionClosed>().Single().Reason.Should().BeNull();
        Given.Open(Practice(Phase("end", exit: ExitKind.AllReady)), Ana, Ben).When(new CloseSession(Ana)).ThenRefused("session.reason-missing");
    }

    [Fact]
    public void Round_IsPlannedForEverybodyThere()
    {
        var s = Given.Open(Practice(Phase("round", floor: FloorKind.NextInRound, exit: ExitKind.Timebox)), Ana, Ben, Cleo).Wait(Duration.FromMinutes(29));
        s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");   // ten minutes for each of three
        s.State.ViewAs(Ana).Visits[0].PlannedMinutes.Should().Be(30);
        s = s.Wait(Duration.FromMinutes(1)).After(new AdvancePhase(Ana));
    }

    [Fact]
    public void ObjectionThatNobodyThereCanSee_IsSetAsideByWhoeverLeads_OnceItsPhaseHasEnded()
    {
        var s = Given.Open(Practice(Phase("own", Visibility.OwnerOnly), Phase("talk")), Ana, Ben)
            .Say(Ben, "no", ContributionKind.Objection).After(new LeaveSession(Ben));
        s.When(new SettleObjection(new("no"), Ana, "Gone")).ThenRefused("session.objection-not-open");   // its phase runs
        s = s.After(new AdvancePhase(Ana)).After(new SettleObjection(new("no"), Ana, "Gone"));
        s.State.OpenObjections.Count.Should().Be(0);
    }

    private static SessionScenario Talk(params string[] phases) => Given.Open(Practice([.. phases.Select(p => Phase(p))]), Ana, Ben);
}
