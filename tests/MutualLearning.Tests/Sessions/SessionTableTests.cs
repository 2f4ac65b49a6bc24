using System.Collections.Generic;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Which table people sit at, who hosts it, and who hears what was said there.</summary>
public sealed class SessionTableTests
{
    [Fact]
    public void ATableWithoutAHost_GetsTheFirstOfItsPeopleWhoMayBe()
    {
        var s = Open(6, exclusive: true, max: 2, Mixed("cafe", 3));

        s.State.Visit!.Groups.Count.Should().Be(2);
        foreach (var group in s.State.Visit.Groups)
        {
            group.Where(p => s.State.Holds(p, Scribe)).Should().Equal(group.First(p => p != P(0)));
        }

        s.Events.OfType<RoleAssigned>().Count(r => r.Role == Scribe).Should().Be(2);
    }

    [Fact]
    public void TheRole_IsGivenToNoMoreThanItTakes_AndNotTwiceAtATable()
    {
        Open(6, exclusive: false, max: 1, Mixed("cafe", 3)).State.CountHolders(Scribe).Should().Be(1);
        var s = Open(6, exclusive: false, max: null, Mixed("cafe", 3), Mixed("again", 3)).After(new AdvancePhase(P(0)));
        s.State.CountHolders(Scribe).Should().Be(2, "each table has one already");

        Open(1, exclusive: true, max: 2, Mixed("cafe", 3)).State.CountHolders(Scribe).Should().Be(0, "who leads may not, and nobody else is there");
    }

    [Fact]
    public void EachHost_StaysAtTheirTable_WhateverTheirOrder()
    {
        var s = Open(6, exclusive: false, max: null, Mixed("cafe", 2), Mixed("again", 2));
        foreach (var holding in s.State.Roles.Where(r => r.Role == Scribe))
        {
            s = s.After(new ReleaseRole(Scribe, holding.Person, P(0)));
        }

        s = s.After(new FormGroups([People(P(1), P(5)), People(P(0), P(4)), People(P(3), P(2))], P(0)));
        foreach (var host in new[] { P(5), P(0), P(2) })
        {
            s = s.After(new AssignRole(Scribe, host, P(0)));
        }

        s = s.After(new AdvancePhase(P(0)));
        Hosts(s).Should().Equal(P(5), P(0), P(2));
        s = s.After(new CloseSession(P(0)));
    }

    [Fact]
    public void TwoHostsOfOneTable_ArePartedAndTheFirstStays()
    {
        var s = Open(4, exclusive: false, max: null, Mixed("cafe", 2), Mixed("again", 2));
        foreach (var holding in s.State.Roles.Where(r => r.Role == Scribe))
        {
            s = s.After(new ReleaseRole(Scribe, holding.Person, P(0)));
        }

        s = s.After(new FormGroups([People(P(0), P(1)), People(P(2), P(3))], P(0))).After(new AssignRole(Scribe, P(2), P(0))).After(new AssignRole(Scribe, P(3), P(0)));
        s = s.After(new AdvancePhase(P(0)));

        s.State.Visit!.Groups.Select(g => g.Count(p => s.State.Holds(p, Scribe))).Should().Equal(1, 1);
        Hosts(s).Should().Equal(P(3), P(2));
    }

    [Fact]
    public void WhoComesLate_JoinsTheFirstOfTheSmallest_WhereSomebodyIsLeft()
    {
        var s = Open(4, exclusive: false, max: null, Grouped("pairs", 2)).After(new JoinSession(P(4)));
        Groups(s).Should().Equal("p0 p1 p4", "p2 p3");
        s = s.After(new JoinSession(P(5)));
        Groups(s).Should().Equal("p0 p1 p4", "p2 p3 p5");

        var left = Open(4, exclusive: false, max: null, Grouped("pairs", 2)).After(new LeaveSession(P(2))).After(new LeaveSession(P(3))).After(new JoinSession(P(4)));
        Groups(left).Should().Equal("p0 p1 p4", "p2 p3");
    }

    [Fact]
    public void Groups_HoldEverybodyWhoIsThere_Once()
    {
        var s = Open(5, exclusive: false, max: null, Grouped("pairs", 2)).After(new LeaveSession(P(4)));

        Code(People(P(0), P(1)), People(P(2), P(3)), []).Should().Be("session.groups-invalid");
        Code(People(P(0), P(1)), People(P(2), P(3), P(4))).Should().Be("session.groups-invalid", "p4 has left");
        Code(People(P(0), P(1)), People(P(2), P(3), P(1))).Should().Be("session.groups-invalid", "p1 sits at two tables");
        Code(People(P(0), P(1)), People(P(2))).Should().Be("session.groups-invalid", "p3 sits nowhere");

        string Code(params ValueList<PersonId>[] groups) => s.When(new FormGroups(ValueList<ValueList<PersonId>>.Of(groups), P(0))).Outcome.Refusal.Code;
    }

    [Fact]
    public void ASession_ThatOpensWithNobody_FormsNoGroups()
    {
        var practice = Practice(Grouped("pairs", 2)) with { MinPeople = 0 };
        var planned = Session.Evolve(Session.Initial, new SessionPlanned(Nine, new("s"), practice, "Learn", [], P(0)));

        var outcome = SessionDecider.Decide(planned, new OpenSession(P(0)), new(Nine, new("c")), ContributionKinds.BuiltIn);

        outcome.Events.Select(e => e.GetType()).Should().NotContain(typeof(GroupsFormed)).And.Contain(typeof(PhaseEntered));
    }

    [Fact]
    public void WhatAGroupSaid_IsHeardByThoseWhoWereInIt_AndByThoseWhoAreWithItsAuthorNow()
    {
        var s = Open(4, exclusive: false, max: null, Grouped("pairs", 2), Grouped("others", 2)).Say(P(1), "ours").After(new AdvancePhase(P(0)));
        s = s.After(new FormGroups([People(P(0), P(2)), People(P(3), P(1))], P(0)));

        Hears(s, "ours").Should().Be("p0 p1 p3");
        s.State.CanSee(default, s.State.Contributions[0]).Should().BeFalse();
    }

    [Fact]
    public void WhereAllAreTogether_AllHear_AndSoDoTheKinds()
    {
        var odd = new ContributionKind("odd");
        var heard = new List<string>();
        var practice = Practice(Phase("hidden", Visibility.OwnerOnly), Grouped("pairs", 2), Phase("all", Visibility.Group));
        var kinds = new ContributionKinds([.. ContributionKinds.Standard(), new Listener(odd, heard)]);
        var s = Given.Kinds(kinds).After(new StartSession(new("s"), practice, "Learn", [P(0), P(1), P(2), P(3)], P(0)));
        s = s.Say(P(0), "mine").After(new AdvancePhase(P(0))).Say(P(1), "ours").Say(P(0), "ask-pairs", odd);
        heard.Should().BeEmpty();

        s = s.After(new AdvancePhase(P(0))).Say(P(1), "all");
        Hears(s, "all").Should().Be("p0 p1 p2 p3");
        SessionDecider.Decide(s.State, s.Words(P(0), "ask-all", odd), new CommandContext(Nine, new("c")), kinds).IsAccepted.Should().BeTrue();
        heard.Should().Equal("ours", "ask-pairs", "all");
    }

    [Fact]
    public void WhoSpeaks_SeesTheirWords_AlsoWhereNoGroupsAreStored()
    {
        var s = Session.Evolve(Session.Initial, new SessionPlanned(Nine, new("s"), Practice(Grouped("pairs", 2)), "Learn", [P(0), P(1)], P(0)));
        s = Session.Evolve(Session.Evolve(s, new SessionOpened(Nine, P(0))), new PhaseEntered(Nine, new("pairs")));
        s = Session.Evolve(s, new Contributed(Nine, new("c"), ContributionKind.View, P(1), default, "mine", [], default));

        (s.CanSee(P(1), s.Contributions[0]), s.CanSee(P(0), s.Contributions[0])).Should().Be((true, false));
    }

    private static PersonId P(int number) => new("p" + number);

    private static Phase Grouped(string id, int size) => Phase(id, Visibility.Group) with { Groups = new PhaseGroups(size) };

    private static Phase Mixed(string id, int size) => Phase(id) with { Groups = new PhaseGroups(size, GroupForm.Mix, Scribe) };

    private static SessionScenario Open(int people, bool exclusive, int? max, params Phase[] phases)
    {
        var practice = Practice(phases) with { MaxPeople = null };
        var scribe = practice.Roles[1] with { Max = max, ExclusiveWith = exclusive ? [Facilitator] : [] };
        return Given.Open(practice with { Roles = practice.Roles.SetItem(1, scribe) }, [.. Enumerable.Range(0, people).Select(P)]);
    }

    private static IEnumerable<PersonId> Hosts(SessionScenario s) => s.State.Visit!.Groups.Select(g => g.Single(p => s.State.Holds(p, Scribe))).AsEnumerable();

    private static IEnumerable<string> Groups(SessionScenario s) => s.State.Visit!.Groups.Select(g => string.Join(' ', g.AsEnumerable())).AsEnumerable();

    private static string Hears(SessionScenario s, string text) => string.Join(' ', s.State.Participants.Select(p => p.Person)
        .Where(p => s.State.ViewAs(p).Contributions.Any(c => c.Text == text)).AsEnumerable());

    private sealed class Listener(ContributionKind kind, List<string> heard) : IContributionKind
    {
        ContributionKind IContributionKind.Kind => kind;

        public Refusal? Check(ContributionContext context)
        {
            heard.AddRange(context.Text == "?" ? [] : context.Earlier.Select(c => c.Text));
            return null;
        }
    }
}
