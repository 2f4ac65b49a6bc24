using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>All moves that somebody is told they may make, in one state after the other.</summary>
public sealed class SessionMoveListTests
{
    [Fact]
    public void BeforeTheSessionOpens_OnlyMovesThatPrepareItAreListed()
    {
        var s = Given.Planned(Practice(Phase("talk")), Ana, Ben);

        Moves(s, Ana).Should().Be("Open Join AddItem Cancel Invite");
        Moves(s, Dan).Should().Be("Join", "the session is open, and a stranger only comes");
    }

    [Fact]
    public void InAPhase_OfWhoeverLeads_AndOfEverybodyElse()
    {
        var s = Given.Open(Practice(Phase("talk"), Phase("end")), Ana, Ben);
        Moves(s, Ana).Should().Be("Leave Pass Ready JoinQueue AddItem Advance GoTo Extend Pause CloseEarly Cancel Invite");
        Moves(s, Ben).Should().Be("Leave Pass Ready JoinQueue AddItem");
        Moves(s, Dan).Should().Be("Join");

        s = s.After(new MarkReady(Ben)).After(new JoinQueue(Ben, "Budget")).After(new AddItem(new("?"), "Budget", Ben));
        Moves(s, Ben).Should().Be("Leave Pass LeaveQueue GiveFloor AddItem TakeUpItem");
        s = s.After(new TakeUpItem(new("?"), Ben)).After(new LeaveQueue(Ben));
        Moves(s, Ben).Should().Be("Leave Pass JoinQueue AddItem FinishItem");

        s = s.After(new AdvancePhase(Ana));
        Moves(s, Ana).Should().Be("Leave Pass Ready JoinQueue AddItem FinishItem Advance GoTo Extend Pause Close Cancel Invite");
        s = s.After(new PauseSession(Ana, "Tea"));
        Moves(s, Ana).Should().Be("Leave AddItem Resume Cancel Invite");
    }

    [Fact]
    public void APhaseThatMayNotEndYet_IsEndedEarly()
    {
        var s = Given.Open(Practice(Phase("talk", exit: ExitKind.AllContributed)), Ana, Ben);

        Moves(s, Ana).Should().Be("Leave Pass Ready JoinQueue AddItem EndEarly GoTo Extend Pause CloseEarly Cancel Invite");
    }

    [Fact]
    public void Groups_AreFormedBeforeAnybodyHasSpoken()
    {
        var s = Given.Open(Practice(Phase("pairs", Visibility.Group) with { Groups = new PhaseGroups(2) }), Ana, Ben, Cleo).After(new LeaveSession(Cleo));
        s.State.MayDo(Ana, Nine).May(SessionMove.FormGroups).Should().BeTrue();
        s.State.MayDo(Ben, Nine).May(SessionMove.FormGroups).Should().BeFalse();

        s.Say(Ben, "so").State.MayDo(Ana, Nine).May(SessionMove.FormGroups).Should().BeFalse();
    }

    [Fact]
    public void AnObjection_IsSettledByWhoeverSeesIt_AlsoIfOthersAreHidden()
    {
        var s = Given.Open(Practice(Phase("write", Visibility.OwnerOnly)), Ana, Ben)
            .Say(Ben, "his", ContributionKind.Objection).Say(Ana, "hers", ContributionKind.Objection);

        Moves(s, Ana).Should().Contain("Settle");
        s = s.After(new SettleObjection(new("hers"), Ana, "Talked"));
        Moves(s, Ana).Should().NotContain("Settle");
        Moves(s, Ben).Should().Contain("Settle");
    }

    private static string Moves(SessionScenario s, PersonId person) => string.Join(' ', s.State.MayDo(person, s.Now).Moves.AsEnumerable());
}
