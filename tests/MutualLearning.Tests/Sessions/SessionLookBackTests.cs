using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What a facilitator does has a reason that everybody can read, and an ended phase is there to look back at and no more.</summary>
public sealed class SessionLookBackTests
{
    [Fact]
    public void View_ShowsTheVisitsWithTheirTimes_AndWhatTheFacilitatorDid()
    {
        var s = Scenario.Open(Practice(Phase("write", exit: ExitKind.Timebox), Phase("talk")), Ana, Ben)
            .Do(new ExtendPhase(5, Ana, "Nearly there")).Do(new PauseSession(Ana, "Tea")).Wait(10).Do(new ResumeSession(Ana))
            .Wait(2).Do(new AdvancePhase(Ana, "All is said", ValueList<RevealedAuthor>.Empty)).Do(new GoToPhase(new("write"), Ana, "One thing more", ValueList<RevealedAuthor>.Empty));
        var visits = s.Session.ViewAs(Ben).Visits;

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
        var s = Scenario.Open(Practice(Phase("write", Visibility.PrivateUntilReveal), Phase("talk")), Ana, Ben).Say(Ben, "mine").Do(new AdvancePhase(Ana));

        s.Code(s.Words(Ben, "late") with { Visit = 1 }).Should().Be("session.phase-changed");
        s.Session.ViewAs(Ana).Contributions.Select(c => (c.Visit, c.Text)).Should().Equal((1, "mine"));
    }

    [Fact]
    public void Close_NeedsAReason_UnlessThePracticeIsAtItsEnd()
    {
        Talk("talk", "end").Code(new CloseSession(Ana)).Should().Be("session.reason-missing");
        Talk("talk", "end").Code(new CloseSession(Ana, " ")).Should().Be("session.reason-missing");
        Talk("talk", "end").Do(new CloseSession(Ana, "Fire")).Session.ViewAs(Ben).Visits[0].Interventions.Single().Reason.Should().Be("Fire");
        Talk("end").Do(new CloseSession(Ana)).Events.OfType<SessionClosed>().Single().Reason.Should().BeNull();
        Scenario.Open(Practice(Phase("end", exit: ExitKind.AllReady)), Ana, Ben).Code(new CloseSession(Ana)).Should().Be("session.reason-missing");
    }

    [Fact]
    public void Round_IsPlannedForEverybodyThere()
    {
        var s = Scenario.Open(Practice(Phase("round", floor: FloorKind.NextInRound, exit: ExitKind.Timebox)), Ana, Ben, Cleo).Wait(29);
        s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached", "ten minutes for each of three");
        s.Session.ViewAs(Ana).Visits[0].PlannedMinutes.Should().Be(30);
        s.Wait(1).Do(new AdvancePhase(Ana));
    }

    [Fact]
    public void ObjectionThatNobodyThereCanSee_IsSetAsideByWhoeverLeads_OnceItsPhaseHasEnded()
    {
        var s = Scenario.Open(Practice(Phase("own", Visibility.OwnerOnly), Phase("talk")), Ana, Ben)
            .Say(Ben, "no", ContributionKind.Objection).Do(new LeaveSession(Ben));
        s.Code(new SettleObjection(new("no"), Ana, "Gone")).Should().Be("session.objection-not-open", "its phase runs");
        s.Do(new AdvancePhase(Ana)).Do(new SettleObjection(new("no"), Ana, "Gone"));
        s.Session.OpenObjections.Count.Should().Be(0);
    }

    private static Scenario Talk(params string[] phases) => Scenario.Open(Practice([.. phases.Select(p => Phase(p))]), Ana, Ben);
}
