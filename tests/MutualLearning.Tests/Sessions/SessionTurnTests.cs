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
    public void EachGroup_HasTurnsOfItsOwn_AllAtOnce()
    {
        var people = Enumerable.Range(0, 7).Select(i => new PersonId("p" + i)).ToArray();
        var s = Given.Open(TroikasPractice(), people);
        var clients = new System.Collections.Generic.List<string>();
        while (s.State.Status == SessionStatus.Open)
        {
            clients.Add(string.Join(' ', people.Where(p => s.State.Holds(p, Scribe))));
            foreach (var group in s.State.Visit!.Groups)
            {
                group.Count(p => s.State.Holds(p, Scribe)).Should().BeLessThanOrEqualTo(1);
            }

            s = s.After(new AdvancePhase(people[0]));
            if (s.State.Status == SessionStatus.Open)
            {
                s.When(s.Words(people.First(p => s.State.Holds(p, Scribe)), "but")).ThenRefused("session.not-your-roles-turn");
                s = s.After(new AdvancePhase(people[0]));
            }
        }

        clients.Should().Equal("p0 p4", "p1 p5", "p2 p6", "p3");
        s.State.Turns.Select(t => t.Person).Should().BeEquivalentTo(people);
    }

    [Fact]
    public void EachGroup_StartsWithWhoeverHoldsTheRole()
    {
        var s = Given.Planned(TroikasPractice(), Ana, Ben, Cleo).After(new AssignRole(Scribe, Cleo, Ana)).After(new OpenSession(Ana));

        s.State.Holds(Cleo, Scribe).Should().BeTrue();
        s.State.Holds(Ana, Scribe).Should().BeFalse();
    }

    [Fact]
    public void InGroups_EachGroupHasARoundOfItsOwn()
    {
        var s = Given.Open(Practice(Phase("round", floor: FloorKind.NextInRound, exit: ExitKind.AllContributed) with { Groups = new PhaseGroups(2) }), Ana, Ben, Cleo, Dan);

        s.When(s.Words(Dan, "I")).ThenRefused("session.not-your-turn");
        s = s.Say(Cleo, "I begin here").Say(Dan, "and I");
        s.State.ViewAs(Ben).NextInRound.Should().Be(Ana);
        s.State.ViewAs(Dan).NextInRound.Should().Be(default(PersonId));
        s.State.PlannedMinutes(s.State.Visit!).Should().Be(20, "two speak one after the other, and two at the same time");
        s.Say(Ana, "and here").Say(Ben, "last").After(new AdvancePhase(Ana));
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

    // The same in threes, all at once.
    private static Practice TroikasPractice()
    {
        var practice = TroikaPractice();
        var phases = practice.Phases.Select(static p => p with { Groups = new PhaseGroups(3) });
        return practice with { MaxPeople = null, Phases = phases, Roles = practice.Roles.SetItem(1, practice.Roles[1] with { Max = null }) };
    }
}
