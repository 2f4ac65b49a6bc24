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
            s.Say(client, "my case").Code(s.Words(other, "mine too")).Should().Be("session.not-your-turn");
            s.Do(new AdvancePhase(Ana)).Code(s.Words(client, "but")).Should().Be("session.not-your-roles-turn");
            s.Say(other, "have you tried it?").Do(new AdvancePhase(Ana));
        }

        s.Session.Status.Should().Be(SessionStatus.Closed);
        s.Session.Visits.Select(v => v.Phase.Id.Value).Should().Equal("share", "consult", "share", "consult", "share", "consult");
        s.Session.Turns.Select(t => (t.Person, t.Visit)).Should().Equal((Ana, 1), (Ben, 3), (Cleo, 5));
    }

    [Fact]
    public void WhoeverHoldsTheRoleAtFirst_HasTheFirstTurn_AndTheOthersFollowInOrder()
    {
        var s = Scenario.Planned(TroikaPractice(), Ana, Ben, Cleo).Do(new AssignRole(Scribe, Cleo, Ana)).Do(new OpenSession(Ana));

        Clients(s).Should().Equal(Cleo, Ana, Ben);
    }

    [Fact]
    public void WhoComesLate_HasATurn_AndWhoLeavesHasNone()
    {
        var s = Troika(Ana, Ben, Cleo);
        s.Do(new JoinSession(Dan)).Do(new LeaveSession(Ben)).Do(new AdvancePhase(Ana));

        Clients(s).Should().Equal(Cleo, Dan);
    }

    [Fact]
    public void TheClient_WhoLeavesInTheMiddle_LeavesATurnThatTheOthersEnd()
    {
        var s = Troika(Ana, Ben, Cleo).Do(new AdvancePhase(Ana)).Do(new LeaveSession(Ana));

        s.Say(Ben, "a pity").Do(new AdvancePhase(Ben));
        Clients(s).Should().Equal(Ben, Cleo);
    }

    [Fact]
    public void GoingBack_LeavesTheTurnWithWhoeverHasIt()
    {
        var practice = TroikaPractice();
        var s = Scenario.Open(practice with { Roles = practice.Roles.SetItem(0, practice.Roles[0] with { MayIntervene = true }) }, Ana, Ben);
        s.Do(new AdvancePhase(Ana)).Do(new GoToPhase(new("share"), Ana, "Once more", ValueList<RevealedAuthor>.Empty));

        (Holder(s), s.Session.Turns.Count).Should().Be((Ana, 1));
    }

    [Fact]
    public void WhoeverHoldsARoleThatExcludesTheTurn_HasNone()
    {
        var practice = TroikaPractice();
        var scribe = practice.Roles[1] with { ExclusiveWith = [Facilitator] };

        Clients(Scenario.Open(practice with { Roles = practice.Roles.SetItem(1, scribe) }, Ana, Ben, Cleo)).Should().Equal(Ben, Cleo);
    }

    [Fact]
    public void StepThatIsLimited_IsCountedAnewInEachTurn()
    {
        var again = Phase("ask") with { Next = [new(new("ask"), StepGuard.Always, 1), new(new("share"), StepGuard.TurnLeft), new(default, StepGuard.Always)] };
        var s = Scenario.Open(Practice(Phase("share") with { Turn = Scribe }, again), Ana, Ben);
        for (var i = 0; i < 6; i++)
        {
            s.Do(new AdvancePhase(Ana));
        }

        s.Session.Status.Should().Be(SessionStatus.Closed);
        s.Session.Visits.Select(v => v.Phase.Id.Value).Should().Equal("share", "ask", "ask", "share", "ask", "ask");
    }

    private static System.Collections.Generic.List<PersonId> Clients(Scenario s)
    {
        var clients = new System.Collections.Generic.List<PersonId>();
        for (var i = 0; i < 20 && s.Session.Status == SessionStatus.Open; i++)
        {
            if (s.Session.Visit!.Phase.Id.Value == "share")
            {
                clients.Add(Holder(s));
            }

            s.Do(new AdvancePhase(s.Session.Participants.First(p => s.Session.IsPresent(p.Person) && s.Session.MayAdvance(p.Person)).Person));
        }

        return clients;
    }

    private static PersonId Holder(Scenario s) => s.Session.Roles.LastOrDefault(r => r.Role == Scribe && r.Until is null)?.Person ?? default;

    private static Scenario Troika(params PersonId[] people) => Scenario.Open(TroikaPractice(), people);

    // The facilitator moves the session on, and speaks only in their turn.
    private static Practice TroikaPractice()
    {
        var practice = Practice(
            Phase("share", floor: FloorKind.Role) with { Turn = Scribe },
            Phase("consult", floor: FloorKind.AllButRole).Then(StepGuard.TurnLeft, "share"));
        return practice with { Roles = practice.Roles.SetItem(0, practice.Roles[0] with { MayIntervene = false }) };
    }
}
