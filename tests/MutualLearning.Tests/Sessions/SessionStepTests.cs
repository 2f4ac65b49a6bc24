using System;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Where a phase leads, when it may end, and the events that a step consists of.</summary>
public sealed class SessionStepTests
{
    [Fact]
    public void ARound_IsRunAgain_AsOftenAsItsOwnRunsSay()
    {
        var s = Scenario.Open(Practice(Phase("talk"), Phase("talk-more"), Phase("round").Repeating(RepeatKind.Rounds, 2)), Ana, Ben);

        Walk(s).Should().Be("talk talk-more round round");
    }

    [Fact]
    public void APhaseForEachHolder_RunsOncePerHolderOfItsRole()
    {
        var practice = Practice(Phase("present", floor: FloorKind.Role).Repeating(RepeatKind.PerRoleHolder), Phase("talk"));
        practice = practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { Max = null }) };
        var s = Scenario.Open(practice, Ana, Ben, Cleo).Do(new AssignRole(Scribe, Ben, Ana)).Do(new AssignRole(Scribe, Cleo, Ana));

        Walk(s).Should().Be("present present talk");
    }

    [Theory]
    [InlineData(true, "talk yes")]
    [InlineData(false, "talk no yes")]
    public void AStep_MayDependOnADecision(bool decided, string path)
    {
        var s = Scenario.Open(Practice(Phase("talk").Then(StepGuard.Decided, "yes"), Phase("no"), Phase("yes")), Ana, Ben).Do(new NoteVerdict("d", decided, Ana));

        Walk(s).Should().Be(path);
    }

    [Fact]
    public void AStepForATurn_ThatLeadsWhereNoTurnIs_IsNotTaken() =>
        Walk(Scenario.Open(Practice(Phase("talk").Then(StepGuard.TurnLeft, "last"), Phase("more"), Phase("last")), Ana, Ben)).Should().Be("talk more last");

    [Fact]
    public void ALimitedStep_IsCountedByItself()
    {
        var talk = Phase("talk") with { Next = [new(new("aside"), StepGuard.Always, 2), new(new("talk"), StepGuard.Always, 1), new(new("last"), StepGuard.Always)] };
        var aside = Phase("aside") with { Next = [new(new("talk"), StepGuard.Always)] };

        Walk(Scenario.Open(Practice(talk, aside, Phase("last")), Ana, Ben)).Should().Be("talk aside talk aside talk talk last");
    }

    [Fact]
    public void AnItem_IsFinishedWhereTheItemsAreLeftBehind_AndOnlyIfOneIsInHand()
    {
        Practice Items(RepeatKind kind) => Practice(Phase("item").Repeating(kind).Then(StepGuard.ItemLeft, "item"), Phase("last"));

        Types(Scenario.Open(Items(RepeatKind.Once), Ana, Ben), new AdvancePhase(Ana)).Should().Be("PhaseEnded PhaseEntered", "there was no item");
        var s = Scenario.Open(Items(RepeatKind.Once), Ana, Ben).Do(new AddItem(new("i"), "Budget", Ana)).Do(new TakeUpItem(new("i"), Ana)).Do(new AddItem(new("j"), "Rooms", Ana));
        Types(s, new AdvancePhase(Ana)).Should().Be("PhaseEnded PhaseEntered ItemTakenUp", "the next item ends the one before");
        Types(s, new AdvancePhase(Ana)).Should().Be("PhaseEnded ItemFinished PhaseEntered");

        var each = Scenario.Open(Items(RepeatKind.PerItem), Ana, Ben).Do(new AddItem(new("i"), "Budget", Ana)).Do(new TakeUpItem(new("i"), Ana));
        Types(each, new AdvancePhase(Ana)).Should().Be("PhaseEnded PhaseEntered", "the phase ends its item itself");
    }

    [Fact]
    public void ARefusal_SaysWhatThePhaseWaitsFor()
    {
        Waits(Phase("talk", exit: ExitKind.AllContributed)).Should().Be("AllContributed");
        Waits(Phase("talk") with { Exit = new(ExitKind.Any, [new(ExitKind.AllContributed), new(ExitKind.AllReady)]) }).Should().Be("Any");
        Waits(Phase("talk", exit: (ExitKind)Enum.GetValues<ExitKind>().Length)).Should().BeEmpty("a later version knows what it is");

        static string Waits(Phase phase)
        {
            var s = Session.Evolve(Session.Initial, new SessionPlanned(Nine, new("s"), Practice(phase), "Learn", [Ana, Ben], Ana));
            s = Session.Evolve(Session.Evolve(s, new SessionOpened(Nine, Ana)), new PhaseEntered(Nine, phase.Id));
            var refusal = SessionDecider.Decide(s, new AdvancePhase(Ana), new(Nine, new("c")), ContributionKinds.BuiltIn).Refusal;
            refusal.Code.Should().Be("session.exit-not-reached");
            return refusal.Arguments["exit"];
        }
    }

    [Fact]
    public void WhoLeadsAndMayNotIntervene_EndsNoPhaseEarly_WhateverTheReason()
    {
        var practice = Practice(Phase("talk", exit: ExitKind.AllContributed), Phase("last"));
        var s = Scenario.Open(practice with { Roles = practice.Roles.SetItem(0, practice.Roles[0] with { MayIntervene = false }) }, Ana, Ben);

        s.Code(new AdvancePhase(Ana, "It is late", [])).Should().Be("session.exit-not-reached");
        s.Say(Ana, "a").Say(Ben, "b").Do(new AdvancePhase(Ana)).Session.Visits.Count.Should().Be(2);
    }

    [Theory]
    [InlineData(Visibility.Named)]
    [InlineData(Visibility.AnonymousAlways)]
    public void EachHasContributed_WhenEverybodyWhoMayHas_InThisVisit(Visibility visibility)
    {
        var phase = Phase("ideas", visibility) with
        {
            Exit = new ExitCondition(ContributionKind.Idea),
            Allows = [new([ContributionKind.View], []), new([ContributionKind.Idea], [Facilitator, Scribe])],
        };
        var s = Scenario.Open(Practice(phase.Repeating(RepeatKind.Rounds, 2), Phase("last")), Ana, Ben, Cleo).Do(new AssignRole(Scribe, Ben, Ana));
        for (var round = 1; round <= 2; round++)
        {
            s.Say(Cleo, "view" + round).Say(Ben, "look" + round).Say(Ana, "idea-a" + round, ContributionKind.Idea);
            s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached", "ben has none in round {0}", round);
            s.Say(Ben, "idea-b" + round, ContributionKind.Idea).Do(new AdvancePhase(Ana));
        }

        s.Session.Visit!.Phase.Id.Value.Should().Be("last");
    }

    [Fact]
    public void EachHasContributed_WhereEverythingIsAllowed_WaitsForEverybody()
    {
        var phase = Phase("ideas") with { Exit = new ExitCondition(ContributionKind.Idea), Allows = [] };
        var s = Scenario.Open(Practice(phase, Phase("last")), Ana, Ben).Say(Ana, "mine", ContributionKind.Idea);

        s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached");
        s.Say(Ben, "his", ContributionKind.Idea).Do(new AdvancePhase(Ana)).Session.Visits.Count.Should().Be(2);
    }

    [Fact]
    public void AnObjectionThatNobodyThereSees_HoldsNoPhase()
    {
        var s = Scenario.Open(Practice(Phase("write", Visibility.OwnerOnly), Phase("talk", exit: ExitKind.NoObjection), Phase("last")), Ana, Ben)
            .Say(Ben, "no", ContributionKind.Objection).Do(new AdvancePhase(Ana));
        s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached", "ben sees it himself");
        s.Code(new SettleObjection(new("no"), Ana, "Gone")).Should().Be("session.objection-not-open", "ben is there to settle it");

        s.Do(new LeaveSession(Ben)).Do(new AdvancePhase(Ana)).Session.Visit!.Phase.Id.Value.Should().Be("last");
    }

    [Fact]
    public void ARound_TakesTheTimeOfThoseWhoAreThere()
    {
        var s = Scenario.Open(Practice(Phase("round", floor: FloorKind.NextInRound)), Ana, Ben, Cleo);
        s.Session.PlannedMinutes(s.Session.Visit!).Should().Be(30);

        s.Do(new LeaveSession(Cleo));
        s.Session.PlannedMinutes(s.Session.Visit!).Should().Be(20);
    }

    [Fact]
    public void WhoLeads_CallsASessionOffThatSomebodyElsePlanned()
    {
        var s = new Scenario().Do(new PlanSession(new("s"), Practice(Phase("talk")), "Learn", [Ana, Ben], new("planner"))).Do(new OpenSession(Ana));

        s.Code(new CancelSession(Ben, "Fire")).Should().Be("session.may-not-advance");
        s.Do(new CancelSession(Ana, "Fire")).Session.Status.Should().Be(SessionStatus.Cancelled);
    }

    private static string Types(Scenario s, SessionCommand command)
    {
        var before = s.Events.Count;
        s.Do(command);
        return string.Join(' ', s.Events.Skip(before).Select(e => e.GetType().Name));
    }

    private static string Walk(Scenario s)
    {
        for (var i = 0; i < 10 && s.Session.Status == SessionStatus.Open; i++)
        {
            s.Do(new AdvancePhase(Ana));
        }

        return string.Join(' ', s.Session.Visits.Select(v => v.Phase.Id.Value).AsEnumerable());
    }
}
