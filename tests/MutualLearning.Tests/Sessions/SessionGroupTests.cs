using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>People in groups: 1-2-4-All, with what each group sees, and the tables of a world café.</summary>
public sealed class SessionGroupTests
{
    [Fact]
    public void OneTwoFourAll_MergesGroups_AndShowsEachGroupWhatItsMembersSaid()
    {
        var s = Open(8, Grouped("alone", 1), Grouped("pairs", 2), Grouped("fours", 4), Phase("all", Visibility.Group));
        foreach (var person in Everybody(8))
        {
            s = s.Say(person, "of " + person);
        }

        Seen(s).Should().Equal(Everybody(8).Select(p => p.Value), "alone is private");
        s = s.After(new AdvancePhase(P(0)));
        Groups(s).Should().Equal("p0 p1", "p2 p3", "p4 p5", "p6 p7");
        Seen(s).Should().Equal("p0 p1", "p0 p1", "p2 p3", "p2 p3", "p4 p5", "p4 p5", "p6 p7", "p6 p7");

        s = s.Say(P(2), "of the pair").After(new AdvancePhase(P(0)));
        Groups(s).Should().Equal("p0 p1 p2 p3", "p4 p5 p6 p7");
        s.State.ViewAs(P(0)).Contributions.Select(c => c.Text).Should().Contain("of the pair");
        s.State.ViewAs(P(4)).Contributions.Select(c => c.Text).Should().NotContain("of the pair");
        s.State.ViewAs(P(4)).Group.AsEnumerable().Should().Equal(P(4), P(5), P(6), P(7));

        s = s.After(new AdvancePhase(P(0)));
        s.State.ViewAs(P(4)).HiddenContributions.Should().Be(0);
        s.State.ViewAs(P(4)).Group.Count.Should().Be(0);
    }

    [Fact]
    public void WhatStaysInTheGroup_NobodyElseEverSees()
    {
        var s = Open(4, Phase("alone", Visibility.OwnerOnly), Kept("pairs", 2), Kept("all", 4), Phase("talk"));
        s = s.After(new AdvancePhase(P(0))).Say(P(1), "between us").After(new AdvancePhase(P(0)));

        foreach (var after in new[] { s, s.After(new AdvancePhase(P(0))), s.After(new CloseSession(P(0), "Time")) })
        {
            Seen(after).Should().Equal("p1", "p1", string.Empty, string.Empty);
        }
    }

    [Fact]
    public void WhatIsWrittenOnATable_StaysThere_ForWhoeverComes()
    {
        var tables = Kept("first", 2) with { Visibility = Visibility.Table, Groups = new PhaseGroups(2, GroupForm.Mix, new RoleId("host")) };
        var s = Open(4, tables, tables with { Id = new PhaseId("second") }, Phase("talk"));
        s = s.Say(P(1), "on the cloth");
        var with = s.State.Visit!.GroupOf(P(1));
        var place = s.State.Visit.Groups.AsSpan().IndexOf(with);
        Seen(s).Select(t => t.Length > 0).Should().Equal(Everybody(4).Select(p => with.Contains(p)));

        s = s.After(new AdvancePhase(P(0)));
        var there = s.State.Visit!.Groups[place];
        Seen(s).Select(t => t.Length > 0).Should().Equal(Everybody(4).Select(p => there.Contains(p) || with.Contains(p)));
        there.AsEnumerable().Except(with).Should().NotBeEmpty("somebody new came to the table");

        s = s.After(new AdvancePhase(P(0)));
        Seen(s).Select(t => t.Length > 0).Should().Equal(Everybody(4).Select(p => with.Contains(p)), "nobody sits at a table now");
    }

    [Fact]
    public void WhatAGroupSaid_IsForEverybodyWhenTheSessionIsClosed_AndNotWhenItIsCalledOff()
    {
        SessionScenario Said() => Open(4, Grouped("pairs", 2)).Say(P(0), "ours");

        Said().After(new CloseSession(P(0))).State.ViewAs(P(3)).HiddenContributions.Should().Be(0);
        Said().After(new CancelSession(P(0), "Fire")).State.ViewAs(P(3)).HiddenContributions.Should().Be(1);
    }

    [Theory]
    [InlineData(5, 2, "3 2")]
    [InlineData(6, 4, "3 3")]
    [InlineData(5, 4, "5")]
    [InlineData(7, 3, "4 3")]
    [InlineData(3, 1, "1 1 1")]
    [InlineData(3, 2, "3")]
    public void Groups_AreAboutAsLargeAsWanted_AndNobodyIsAlone(int people, int size, string sizes) =>
        string.Join(' ', Open(people, Grouped("g", size)).State.Visit!.Groups.Select(g => g.Count)).Should().Be(sizes);

    [Fact]
    public void Merging_CutsAsFewGroupsAsCanBe()
    {
        var s = Open(11, Grouped("pairs", 2), Grouped("fours", 4)).After(new AdvancePhase(P(0)));
        var pairs = s.State.Visits[0].Groups;

        s.State.Visit!.Groups.Select(g => g.Count).Should().Equal(4, 4, 3);
        pairs.Should().OnlyContain(pair => s.State.Visit.Groups.Any(g => pair.All(p => g.Contains(p))));
    }

    [Fact]
    public void WorldCafe_KeepsAHostAtEachTable_AndMixesTheOthers()
    {
        var table = Phase("table") with { Groups = new PhaseGroups(4, GroupForm.Mix, Host), Repeat = new Repeat(RepeatKind.Rounds, 3) };
        var s = Open(16, table);
        for (var round = 0; round < 2; round++)
        {
            s = s.After(new AdvancePhase(P(0)));
        }

        var visits = s.State.Visits;
        var hosts = visits.Select(v => string.Join(' ', v.Groups.Select(g => g.Single(p => s.State.Holds(p, Host)))));
        hosts.Distinct().AsEnumerable().Should().ContainSingle("each host stays at the same table");
        var guests = visits.SelectMany(v => v.Groups).SelectMany(g => Pairs([.. g.Where(p => !s.State.Holds(p, Host)).AsEnumerable()])).ToList();
        guests.Should().OnlyHaveUniqueItems("12 guests at 4 tables need not meet twice in 3 rounds");
    }

    [Fact]
    public void AHost_WhoseTableIsGone_SitsAtAnother()
    {
        var s = Open(12, Phase("table") with { Groups = new PhaseGroups(4, GroupForm.Mix, Host), Repeat = new Repeat(RepeatKind.Rounds, 2) });
        var groups = s.State.Visit!.Groups;
        var host = groups[2].Single(p => s.State.Holds(p, Host));
        foreach (var person in groups[0].Concat(groups[1].Where(p => s.State.Holds(p, Host))).ToList())
        {
            s = s.After(new LeaveSession(person));
        }

        s = s.After(new AdvancePhase(host));

        s.State.Visit!.Groups.Count.Should().Be(2);
        s.State.Visit.Groups.Should().ContainSingle(g => g.Contains(host));
    }

    [Fact]
    public void WhoComesLate_JoinsTheSmallestGroup_AndWhoComesBackTheirOwn()
    {
        var s = Open(5, Grouped("pairs", 2)).After(new JoinSession(P(5)));
        Groups(s).Should().Equal("p0 p1 p2", "p3 p4 p5");

        s = s.After(new LeaveSession(P(0))).Say(P(1), "hers").After(new JoinSession(P(0)));
        s.State.ViewAs(P(0)).Group.AsEnumerable().Should().Equal(P(0), P(1), P(2));
        Open(2, Grouped("alone", 1)).After(new JoinSession(P(2))).State.Visit!.Groups.Count.Should().Be(3, "alone is alone");
    }

    [Fact]
    public void Host_SetsGroupsAcrossUnits_BeforeAnybodySpeaks()
    {
        var s = Open(4, Grouped("pairs", 2));
        s.When(new FormGroups([People(P(0), P(2)), People(P(1), P(3))], P(1))).ThenRefused("session.may-not-advance");
        s.When(new FormGroups([People(P(0), P(2)), People(P(1), P(1))], P(0))).ThenRefused("session.groups-invalid");
        s = s.After(new FormGroups([People(P(0), P(2)), People(P(1), P(3))], P(0)));

        Groups(s).Should().Equal("p0 p2", "p1 p3");
        s = s.Say(P(0), "ours");
        s.State.ViewAs(P(2)).HiddenContributions.Should().Be(0);
        s.State.ViewAs(P(1)).HiddenContributions.Should().Be(1);
    }

    private static readonly RoleId Host = Scribe;

    private static PersonId P(int number) => new("p" + number);

    private static IEnumerable<PersonId> Everybody(int count) => Enumerable.Range(0, count).Select(P);

    private static Phase Kept(string id, int size) => Phase(id, Visibility.GroupOnly) with { Groups = new PhaseGroups(size) };

    private static Phase Grouped(string id, int size) => Phase(id, Visibility.Group) with { Groups = new PhaseGroups(size) };

    private static SessionScenario Open(int people, params Phase[] phases)
    {
        var practice = Practice(phases) with { MaxPeople = null };
        return Given.Open(practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { Max = null }) }, [.. Everybody(people)]);
    }

    private static IEnumerable<string> Groups(SessionScenario s) => s.State.Visit!.Groups.Select(g => string.Join(' ', g.AsEnumerable())).AsEnumerable();

    // Whose words each person sees.
    private static IEnumerable<string> Seen(SessionScenario s) => s.State.Participants
        .Select(p => string.Join(' ', s.State.ViewAs(p.Person).Contributions.Select(c => c.Author.Value).AsEnumerable())).AsEnumerable();

    private static IEnumerable<(PersonId, PersonId)> Pairs(List<PersonId> people) =>
        people.SelectMany((a, i) => people.Skip(i + 1).Select(b => a.CompareTo(b) < 0 ? (a, b) : (b, a)));
}
