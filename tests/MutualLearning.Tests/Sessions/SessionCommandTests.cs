using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Every command is accepted in some session, and leads to the events it should.</summary>
public sealed class SessionCommandTests
{
    private static readonly SessionId Id = new("s");

    private static Dictionary<Type, Func<(SessionScenario Given, SessionCommand When, Type[] Then)>> Cases { get; } = new()
    {
        [typeof(PlanSession)] = () => (Sessions.Given.Nothing, new PlanSession(Id, Two(), "Learn", People(Ana), Ana), [typeof(SessionPlanned)]),
        [typeof(StartSession)] = () => (
            Sessions.Given.Nothing,
            new StartSession(Id, Two(), "Learn", People(Ana), Ana),
            [typeof(SessionPlanned), typeof(SessionOpened), typeof(RoleAssigned), typeof(PhaseEntered)]),
        [typeof(OpenSession)] = () => (
            Given.Planned(Two(), Ana, Ben), new OpenSession(Ana), [typeof(SessionOpened), typeof(RoleAssigned), typeof(PhaseEntered)]),
        [typeof(JoinSession)] = () => (Talk(), new JoinSession(Cleo), [typeof(ParticipantJoined)]),
        [typeof(LeaveSession)] = () => (
            Talk().After(new JoinQueue(Ana, "")), new LeaveSession(Ana), [typeof(RoleReleased), typeof(QueueLeft), typeof(ParticipantLeft)]),
        [typeof(AnswerAgreement)] = () => (Given.Open(Two() with { Agreements = ["recording"] }, Ana, Ben), new AnswerAgreement("recording", Ben), [typeof(AgreementAnswered)]),
        [typeof(InvitePerson)] = () => (Talk(), new InvitePerson(Cleo, Ana), [typeof(PersonInvited)]),
        [typeof(DeclineSession)] = () => (Talk().After(new InvitePerson(Cleo, Ana)), new DeclineSession(Cleo), [typeof(ParticipantDeclined)]),
        [typeof(AssignRole)] = () => (Talk(), new AssignRole(Scribe, Ben, Ana), [typeof(RoleAssigned)]),
        [typeof(ReleaseRole)] = () => (Talk(), new ReleaseRole(Facilitator, Ana, Ana), [typeof(RoleReleased)]),
        [typeof(Contribute)] = () => (Talk(), Talk().Words(Ben, "Why?", ContributionKind.Question), [typeof(Contributed)]),
        [typeof(CorrectContribution)] = () => (Talk().Say(Ben, "on"), new CorrectContribution(new("on"), "one", Ben), [typeof(ContributionCorrected)]),
        [typeof(SettleObjection)] = () => (
            Talk().Say(Ben, "no", ContributionKind.Objection), new SettleObjection(new("no"), Ben, "Met"), [typeof(ObjectionSettled)]),
        [typeof(MarkReady)] = () => (Talk(), new MarkReady(Ben), [typeof(ReadyMarked)]),
        [typeof(JoinDecision)] = () => (
            Given.Open(Practice(Phase("vote", exit: ExitKind.RuleDecided)), Ana, Ben), new JoinDecision(new("rota"), Ana) { Session = Id }, [typeof(DecisionJoined)]),
        [typeof(AdvancePhase)] = () => (Talk(), new AdvancePhase(Ana), [typeof(PhaseEnded), typeof(PhaseEntered)]),
        [typeof(GoToPhase)] = () => (
            Talk(), new GoToPhase(new("talk"), Ana, "Again", ValueList<RevealedAuthor>.Empty), [typeof(PhaseEnded), typeof(PhaseEntered)]),
        [typeof(ExtendPhase)] = () => (Talk(), new ExtendPhase(10, Ana, "More"), [typeof(PhaseExtended)]),
        [typeof(PauseSession)] = () => (Talk(), new PauseSession(Ana, "Tea"), [typeof(SessionPaused)]),
        [typeof(ResumeSession)] = () => (Talk().After(new PauseSession(Ana, "Tea")), new ResumeSession(Ana), [typeof(SessionResumed)]),
        [typeof(AddItem)] = () => (Talk(), new AddItem(new("i"), "Rota", Ben), [typeof(ItemAdded)]),
        [typeof(TakeUpItem)] = () => (Talk().After(new AddItem(new("i"), "Rota", Ben)), new TakeUpItem(new("i"), Ana), [typeof(ItemTakenUp)]),
        [typeof(JoinQueue)] = () => (Talk(), new JoinQueue(Ben, null!), [typeof(QueueJoined)]),
        [typeof(LeaveQueue)] = () => (Talk().After(new JoinQueue(Ben, "rota")), new LeaveQueue(Ben), [typeof(QueueLeft)]),
        [typeof(GiveFloor)] = () => (Talk(), new GiveFloor(Ben, Ana), [typeof(FloorGiven)]),
        [typeof(HandOverRole)] = () => (Talk(), new HandOverRole(Facilitator, Ana, Ben, Ana), [typeof(RoleReleased), typeof(RoleAssigned)]),
        [typeof(FinishItem)] = () => (
            Talk().After(new AddItem(new("i"), "Rota", Ben)).After(new TakeUpItem(new("i"), Ana)), new FinishItem(new("i"), Ana), [typeof(ItemFinished)]),
        [typeof(FormGroups)] = () => (
            Given.Open(Practice(Phase("pairs") with { Groups = new PhaseGroups(2) }), Ana, Ben), new FormGroups([People(Ben, Ana)], Ana), [typeof(GroupsFormed)]),
        [typeof(CloseSession)] = () => (Talk(), new CloseSession(Ana, "Time is up"), [typeof(PhaseEnded), typeof(SessionClosed)]),
        [typeof(CancelSession)] = () => (Talk().After(new PauseSession(Ana, "Tea")), new CancelSession(Ana, "Fire"), [typeof(SessionCancelled)]),
    };

    public static TheoryData<Type> Commands => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_LeadsToItsEvents(Type command)
    {
        var (given, when, then) = Cases[command]();
        var before = given.Events.Count;
        given = given.After(when);
        var changed = given.Events.Skip(before).ToList();
        changed.Select(e => e.GetType()).Should().Equal(then);
        changed.Should().OnlyContain(e => e.At == given.Now);
    }

    [Fact]
    public void Cases_CoverEveryCommand() => typeof(SessionCommand).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(SessionCommand))).Should().BeEquivalentTo(Cases.Keys);

    private static Practice Two() => Practice(Phase("talk"), Phase("close"));

    private static SessionScenario Talk() => Given.Open(Two(), Ana, Ben);
}
