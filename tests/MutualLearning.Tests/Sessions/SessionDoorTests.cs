using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Who comes to a session, who may look on, and what a stranger gets.</summary>
public sealed class SessionDoorTests
{
    private static readonly PersonId Otto = new("otto");

    private static readonly StartSession Start = new(new("s"), Practice(Phase("talk"), Phase("end")), "Learn", People(Ana, Ben), Ana) { Observers = [Otto] };

    [Fact]
    public void NobodyComes_WhoIsNotInvited_UnlessTheSessionIsOpen()
    {
        Given.Nothing.After(Start).When(new JoinSession(Cleo)).ThenRefused("session.not-invited");
        Given.Nothing.After(Start with { Openness = SessionOpenness.Open }).After(new JoinSession(Cleo)).State.IsPresent(Cleo).Should().BeTrue();
    }

    [Fact]
    public void WhoPlanned_OrMayAdvance_LetsSomebodyIn()
    {
        var s = Given.Nothing.After(Start);
        s.When(new InvitePerson(Cleo, Ben)).ThenRefused("session.may-not-advance");
        s.When(new InvitePerson(Cleo, Dan)).ThenRefused("session.not-present");
        s = s.After(new InvitePerson(Cleo, Ana));
        s.State.FindParticipant(Cleo)!.Presence.Should().Be(Presence.Invited);
        s.When(new InvitePerson(Cleo, Ana)).Then();   // she is invited
        s = s.After(new JoinSession(Cleo));
        s.State.IsPresent(Cleo).Should().BeTrue();
        s.After(new LeaveSession(Ana)).After(new InvitePerson(Dan, Ana)).State.FindParticipant(Dan).Should().NotBeNull("Ana planned it");
    }

    [Fact]
    public void WhoDeclined_IsInvitedAgain_AsFarAsThereIsAPlace()
    {
        var full = Given.Nothing.After(Start with { Practice = Start.Practice with { MaxPeople = 2 } });
        full.When(new InvitePerson(Cleo, Ana)).ThenRefused("session.too-many-people");
        full.When(new InvitePerson(new("ana\u200b"), Ana)).ThenRefused("session.people-alike");
        full.After(new LeaveSession(Ben)).After(new InvitePerson(Ben, Ana)).After(new JoinSession(Ben)).State.IsPresent(Ben).Should().BeTrue();
    }

    [Fact]
    public void AStranger_OpensNothingAndPutsNothingOnTheAgenda_AndDeclinesNothing()
    {
        var planned = Given.Nothing.After(new PlanSession(new("s"), Start.Practice, "Learn", People(Ana, Ben), Dan));
        planned.When(new OpenSession(Cleo)).ThenRefused("session.not-invited");
        planned.When(new AddItem(new("i"), "Rota", Cleo)).ThenRefused("session.not-invited");
        planned.When(new DeclineSession(Cleo)).ThenRefused("session.not-invited");
        planned.After(new AddItem(new("i"), "Rota", Dan)).After(new OpenSession(Dan)).State.Status.Should().Be(SessionStatus.Open, "Dan planned it");
    }

    [Fact]
    public void AStranger_SeesTheViewOfASessionThatDoesNotExist_AndMayOnlyCome()
    {
        var s = Given.Nothing.After(Start with { Openness = SessionOpenness.Open }).Say(Ben, "words");

        s.State.ViewAs(Cleo).Should().Be(Session.Initial.ViewAs(Cleo)).And.Be(new SessionView());
        s.State.ViewAs(default).Should().Be(new SessionView());
        s.State.MayDo(Cleo, Nine).Moves.Should().Equal(SessionMove.Join);
        Given.Nothing.After(Start).State.MayDo(Cleo, Nine).Should().Be(Session.Initial.MayDo(Cleo, Nine));
        s.State.ViewAs(Cleo, mayLookOn: true).Contributions.Should().ContainSingle();
    }

    [Fact]
    public void WhoIsDeclaredToLookOn_Sees_AndDoesNothing()
    {
        var s = Given.Nothing.After(Start).Say(Ben, "words");

        s.State.ViewAs(Otto).Contributions.Should().ContainSingle();
        s.State.MayDo(Otto, Nine).Moves.Should().BeEmpty();
        s.When(new AddItem(new("i"), "Rota", Otto)).ThenRefused("session.not-invited");
        s.After(new LeaveSession(Ben)).State.ViewAs(Ben).Contributions.Should().ContainSingle("who was there may look back");
    }

    [Fact]
    public void Observers_AreNamedOnce()
    {
        Given.Nothing.When(Start with { Observers = [Otto, Otto] }).ThenRefused("session.person-twice");
        Given.Nothing.When(Start with { Observers = [default] }).ThenRefused("session.person-missing");
        Given.Nothing.When(Start with { Observers = [.. Enumerable.Range(0, SessionDecider.MaxParticipants + 1).Select(i => new PersonId("o" + i))] }).ThenRefused("session.list-too-long");
        Given.Nothing.After(Start with { Observers = null! }).State.Observers.Should().BeEmpty();
    }

    [Fact]
    public void WhatTheHostAllows_IsOnRecordWithWhoAndWhy_AndIsNeverToSpeak()
    {
        var s = Given.Nothing.After(Start);
        var context = new CommandContext(Nine, new("c")) { Permission = "HR administrator" };
        SessionCommand[] allowed =
        [
            new AdvancePhase(Dan), new GoToPhase(new("end"), Dan, "Late.", []), new ExtendPhase(5, Dan, "Late."), new PauseSession(Dan, "Fire."), new InvitePerson(Cleo, Dan),
            new CloseSession(Dan, [], Reason: "Over."), new CancelSession(Dan, "Over."), new AssignRole(Scribe, Ben, Dan), new JoinSession(Dan), new AddItem(new("i"), "Rota", Dan),
        ];
        foreach (var command in allowed)
        {
            SessionDecider.Decide(s.State, command, context with { Permission = null }, ContributionKinds.BuiltIn).Refusal.Category.Should().Be(RefusalCategory.NotAllowed, command.ToString());
            SessionDecider.Decide(s.State, command, context, ContributionKinds.BuiltIn).Events[0].Should().Be(new SessionPermitted(Nine, Dan, "HR administrator"), command.ToString());
        }

        SessionDecider.Decide(s.State, s.Words(Dan, "words"), context, ContributionKinds.BuiltIn).Refusal.Code.Should().Be("session.not-present");
        SessionDecider.Decide(s.State, new MarkReady(Dan), context, ContributionKinds.BuiltIn).Refusal.Code.Should().Be("session.not-present");
    }
}
