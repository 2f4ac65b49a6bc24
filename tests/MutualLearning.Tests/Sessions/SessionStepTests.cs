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
        var s = Given.Open(Practice(Phase("talk"), Phase("talk-more"), Phase("round").Repeating(RepeatKind.Rounds, 2)), Ana, Ben);

        Walk(s).Should().Be("talk talk-more round round");
    }

    [Fact]
    public void APhaseForEachHolder_RunsOncePerHolderOfItsRole()
    {
        var practice = Practice(Phase("present", floor: FloorKind.Role).Repeating(RepeatKind.PerRoleHolder), Phase("talk"));
        practice = practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { Max = null }) };
        var s = Given.Open(practice, Ana, Ben, Cleo).After(new AssignRole(Scribe, Ben, Ana)).After(new AssignRole(Scribe, Cleo, Ana));

        Walk(s).Should().Be("present present talk");
    }

    [Theory]
    [InlineData(true, "talk yes")]
    [InlineData(false, "talk no yes")]
    public void AStep_MayDependOnADecision(bool decided, string path)
    {
        var s = Given.Open(Practice(Phase("talk").Then(StepGuard.Decided, "yes"), Phase("no"), Phase("yes")), Ana, Ben);

        s = s.Given(new VerdictNoted(s.Now, "d", decided, Ana));

        Walk(s).Should().Be(path);
    }

    [Fact]
    public void AStepForATurn_ThatLeadsWhereNoTurnIs_IsNotTaken() =>
        Walk(Given.Open(Practice(Phase("talk").Then(StepGuard.TurnLeft, "last"), Phase("more"), Phase("last")), Ana, Ben)).Should().Be("talk more last");

    [Fact]
    public void ALimitedStep_IsCountedByItself()
    {
        var talk = Phase("talk") with { Next = [new(new("aside"), StepGuard.Always, 2), new(new("talk"), StepGuard.Always, 1), new(new("last"), StepGuard.Always)] };
        var aside = Phase("aside") with { Next = [new(new("talk"), StepGuard.Always)] };

        Walk(Given.Open(Practice(talk, aside, Phase("last")), Ana, Ben)).Should().Be("talk aside talk aside talk talk last");
    }

    [Fact]
    public void AnItem_IsFinishedWhereTheItemsAreLeftBehind_AndOnlyIfOneIsInHand()
    {
        Practice Items(RepeatKind kind) => Practice(Phase("item").Repeating(kind).Then(StepGuard.ItemLeft, "item"), Phase("last"));

        Types(Given.Open(Items(RepeatKind.Once), Ana, Ben), new AdvancePhase(Ana)).Should().Be("PhaseEnded PhaseEntered", "there was no item");
        var s = Given.Open(Items(RepeatKind.Once), Ana, Ben).After(new AddItem(new("i"), "Budget", Ana)).After(new TakeUpItem(new("i"), Ana)).After(new AddItem(new("j"), "Rooms", Ana));
        Types(s, new AdvancePhase(Ana)).Should().Be("PhaseEnded PhaseEntered ItemTakenUp", "the next item ends the one before");
        Types(s.After(new AdvancePhase(Ana)), new AdvancePhase(Ana)).Should().Be("PhaseEnded ItemFinished PhaseEntered");

        var each = Given.Open(Items(RepeatKind.PerItem), Ana, Ben).After(new AddItem(new("i"), "Budget", Ana)).After(new TakeUpItem(new("i"), Ana));
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
        var s = Given.Open(practice with { Roles = practice.Roles.SetItem(0, practice.Roles[0] with { MayIntervene = false }) }, Ana, Ben);

        s.When(new AdvancePhase(Ana, "It is late", [])).ThenRefused("session.exit-not-reached");
        s.Say(Ana, "a").Say(Ben, "b").After(new AdvancePhase(Ana)).State.Visits.Count.Should().Be(2);
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
        var s = Given.Open(Practice(phase.Repeating(RepeatKind.Rounds, 2), Phase("last")), Ana, Ben, Cleo).After(new AssignRole(Scribe, Ben, Ana));
        for (var round = 1; round <= 2; round++)
        {
            s = s.Say(Cleo, "view" + round).Say(Ben, "look" + round).Say(Ana, "idea-a" + round, ContributionKind.Idea);
            s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");   // ben has none in this round
            s = s.Say(Ben, "idea-b" + round, ContributionKind.Idea).After(new AdvancePhase(Ana));
        }

        s.State.Visit!.Phase.Id.Value.Should().Be("last");
    }

    [Fact]
    public void EachHasContributed_WhereEverythingIsAllowed_WaitsForEverybody()
    {
        var phase = Phase("ideas") with { Exit = new ExitCondition(ContributionKind.Idea) };
        var s = Given.Open(Practice(phase, Phase("last")), Ana, Ben).Say(Ana, "mine", ContributionKind.Idea);

        s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");
        s.Say(Ben, "his", ContributionKind.Idea).After(new AdvancePhase(Ana)).State.Visits.Count.Should().Be(2);
    }

    [Fact]
    public void AnObjectionThatNobodyThereSees_HoldsNoPhase()
    {
        var s = Given.Open(Practice(Phase("write", Visibility.OwnerOnly), Phase("talk", exit: ExitKind.NoObjection), Phase("last")), Ana, Ben)
            .Say(Ben, "no", ContributionKind.Objection).After(new AdvancePhase(Ana));
        s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");   // ben sees it himself
        s.When(new SettleObjection(new("no"), Ana, "Gone")).ThenRefused("session.objection-not-open");   // ben is there to settle it

        s.After(new LeaveSession(Ben)).After(new AdvancePhase(Ana)).State.Visit!.Phase.Id.Value.Should().Be("last");
    }

    [Fact]
    public void ARound_TakesTheTimeOfThoseWhoAreThere()
    {
        var s = Given.Open(Practice(Phase("round", floor: FloorKind.NextInRound)), Ana, Ben, Cleo);
        s.State.PlannedMinutes(s.State.Visit!).Should().Be(30);

        s = s.After(new LeaveSession(Cleo));
        s.State.PlannedMinutes(s.State.Visit!).Should().Be(20);
    }

    [Fact]
    public void WhoLeads_CallsASessionOffThatSomebodyElsePlanned()
    {
        var s = Given.Nothing.After(new PlanSession(new("s"), Practice(Phase("talk")), "Learn", [Ana, Ben], new("planner"))).After(new OpenSession(Ana));

        s.When(new CancelSession(Ben, "Fire")).ThenRefused("session.may-not-advance");
        s.After(new CancelSession(Ana, "Fire")).State.Status.Should().Be(SessionStatus.Cancelled);
    }

    private static string Types(SessionScenario s, SessionCommand command)
    {
        return string.Join(' ', s.When(command).ThenAccepted().Outcome.Events.Select(e => e.GetType().Name));
    }

    private static string Walk(SessionScenario s)
    {
        for (var i = 0; i < 10 && s.State.Status == SessionStatus.Open; i++)
        {
            s = s.After(new AdvancePhase(Ana));
        }

        return string.Join(' ', s.State.Visits.Select(v => v.Phase.Id.Value).AsEnumerable());
    }
}
