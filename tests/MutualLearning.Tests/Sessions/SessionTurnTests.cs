using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Phases that run once for each person, as in Troika consulting: share, consult while the client is mute, next client.</summary>
public sealed class SessionTurnTests
{
    [Fact]
    public void Turn_GoesToEverybodyOnce_AndTheClientIsMuteWhileConsulted()
    {
        var s = Troika(Ana, Ben, Cleo);
        foreach (var (client, other) in new[] { (Ana, Ben), (Ben, Cleo), (Cleo, Ana) })
        {
            Holder(s).Should().Be(client);
            s = s.Say(client, "my case");
            s.When(s.Words(other, "mine too")).ThenRefused("session.not-your-turn");
            s = s.After(new AdvancePhase(Ana));
            s.When(s.Words(client, "but")).ThenRefused("session.not-your-roles-turn");
            s = s.Say(other, "have you tried it?").After(new AdvancePhase(Ana));
        }

        s.State.Status.Should().Be(SessionStatus.Closed);
        s.State.Visits.Select(v => v.Phase.Id.Value).Should().Equal("share", "consult", "share", "consult", "share", "consult");
        s.State.Turns.Select(t => (t.Person, t.Visit)).Should().Equal((Ana, 1), (Ben, 3), (Cleo, 5));
    }

    [Fact]
    public void WhoeverHoldsTheRoleAtFirst_HasTheFirstTurn_AndTheOthersFollowInOrder()
    {
        var s = Given.Planned(TroikaPractice(), Ana, Ben, Cleo).After(new AssignRole(Scribe, Cleo, Ana)).After(new OpenSession(Ana));

        Clients(s).Should().Equal(Cleo, Ana, Ben);
    }

    [Fact]
    public void WhoComesLate_HasATurn_AndWhoLeavesHasNone()
    {
        var s = Troika(Ana, Ben, Cleo);
        s = s.After(new JoinSession(Dan)).After(new LeaveSession(Ben)).After(new AdvancePhase(Ana));

        Clients(s).Should().Equal(Cleo, Dan);
    }

    [Fact]
    public void TheClient_WhoLeavesInTheMiddle_LeavesATurnThatTheOthersEnd()
    {
        var s = Troika(Ana, Ben, Cleo).After(new AdvancePhase(Ana)).After(new LeaveSession(Ana));

        s = s.Say(Ben, "a pity").After(new AdvancePhase(Ben));
        Clients(s).Should().Equal(Ben, Cleo);
    }

    [Fact]
    public void GoingBack_LeavesTheTurnWithWhoeverHasIt()
    {
        var practice = TroikaPractice();
        var s = Given.Open(practice with { Roles = practice.Roles.SetItem(0, practice.Roles[0] with { MayIntervene = true }) }, Ana, Ben);
        s = s.After(new AdvancePhase(Ana)).After(new GoToPhase(new("share"), Ana, "Once more", ValueList<RevealedAuthor>.Empty));

        (Holder(s), s.State.Turns.Count).Should().Be((Ana, 1));
    }

    [Fact]
    public void WhoeverHoldsARoleThatExcludesTheTurn_HasNone()
    {
        var practice = TroikaPractice();
        var scribe = practice.Roles[1] with { ExclusiveWith = [Facilitator] };

        Clients(Given.Open(practice with { Roles = practice.Roles.SetItem(1, scribe) }, Ana, Ben, Cleo)).Should().Equal(Ben, Cleo);
    }

    [Fact]
    public void StepThatIsLimited_IsCountedAnewInEachTurn()
    {
        var again = Phase("ask") with { Next = [new(new("ask"), StepGuard.Always, 1), new(new("share"), StepGuard.TurnLeft), new(default, StepGuard.Always)] };
        var s = Given.Open(Practice(Phase("share") with { Turn = Scribe }, again), Ana, Ben);
        for (var i = 0; i < 6; i++)
        {
            s = s.After(new AdvancePhase(Ana));
        }

        s.State.Status.Should().Be(SessionStatus.Closed);
        s.State.Visits.Select(v => v.Phase.Id.Value).Should().Equal("share", "ask", "ask", "share", "ask", "ask");
    }

    private static System.Collections.Generic.List<PersonId> Clients(SessionScenario s)
    {
        var clients = new System.Collections.Generic.List<PersonId>();
        for (var i = 0; i < 20 && s.State.Status == SessionStatus.Open; i++)
        {
            if (s.State.Visit!.Phase.Id.Value == "share")
            {
                clients.Add(Holder(s));
            }

            s = s.After(new AdvancePhase(s.State.Participants.First(p => s.State.IsPresent(p.Person) && s.State.MayAdvance(p.Person)).Person));
        }

        return clients;
    }

    private static PersonId Holder(SessionScenario s) => s.State.Roles.LastOrDefault(r => r.Role == Scribe && r.Until is null)?.Person ?? default;

    private static SessionScenario Troika(params PersonId[] people) => Given.Open(TroikaPractice(), people);

    // The facilitator moves the session on, and speaks only in their turn.
    private static Practice TroikaPractice()
    {
        var practice = Practice(
            Phase("share", floor: FloorKind.Role) with { Turn = Scribe },
            Phase("consult", floor: FloorKind.AllButRole).Then(StepGuard.TurnLeft, "share"));
        return practice with { Roles = practice.Roles.SetItem(0, practice.Roles[0] with { MayIntervene = false }) };
    }
}
