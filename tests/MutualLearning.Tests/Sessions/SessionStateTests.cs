using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What the events of a session make of it: who was there and held what, who has spoken, who sees what.</summary>
public sealed class SessionStateTests
{
    [Fact]
    public void WhoLeavesAndComesBack_CameWhenTheyCameFirst()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana, Ben).Wait(5).Do(new LeaveSession(Ana)).Wait(5).Do(new JoinSession(Ana));

        s.Session.FindParticipant(Ana).Should().Be(new Participant(Ana, Presence.Present, Nine, Nine + Duration.FromMinutes(5)));
        s.Session.FindParticipant(Ben).Should().Be(new Participant(Ben, Presence.Present, Nine, null));
    }

    [Fact]
    public void ARoleThatIsReleased_EndsForThisPersonAndThisRoleOnly_AndForThisTimeOnly()
    {
        var practice = Practice(Phase("talk"));
        var s = Scenario.Open(practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { Max = 2 }) }, Ana, Ben, Cleo);
        s.Do(new AssignRole(Scribe, Ana, Ana)).Do(new AssignRole(Scribe, Ben, Ana)).Wait(1).Do(new ReleaseRole(Scribe, Ana, Ana));
        s.Do(new AssignRole(Scribe, Ana, Ana)).Wait(1).Do(new ReleaseRole(Scribe, Ana, Ana));

        s.Session.Roles.Select(r => $"{r.Person} {r.Role} {(r.Until - Nine)?.TotalMinutes}").Should()
            .Equal("ana facilitator ", "ana scribe 1", "ben scribe ", "ana scribe 2");
        s.Wait(1).Try(new LeaveSession(Ana)).Events.Should().Equal(new RoleReleased(s.Now, Facilitator, Ana, Ana), new ParticipantLeft(s.Now, Ana));
    }

    [Fact]
    public void WhoSpeaksTwice_HasActedOnce_AndACheckThatComesLateIsKept()
    {
        var s = Scenario.Open(Practice(Phase("write", Visibility.AnonymousAlways)), Ana, Ben).Say(Ben, "one").Say(Ben, "two");
        s.Session.Visit!.Acted.Should().Equal(Scenario.Mask(Ben).Value);
        s.Session.Visit.KeyCheck.Should().BeNull();

        var third = new Contributed(Nine, new("three"), ContributionKind.View, default, Scenario.Mask(Ben), "three", [], default) { KeyCheck = "check" };
        Session.Evolve(s.Session, third).Visit!.KeyCheck.Should().Be("check");
    }

    [Fact]
    public void WhenSomethingWasSaid_IsSecretWhereTheAuthorIs()
    {
        var s = Scenario.Open(Practice(Phase("write", Visibility.AnonymousAlways), Phase("talk")), Ana, Ben).Wait(3);
        var masked = (Contributed)s.Try(s.Words(Ben, "one") with { RecordedBy = Ana, KeyCheck = "check" }).Events[0];
        (masked.At, masked.Author, masked.RecordedBy, masked.KeyCheck).Should().Be((Nine, default(PersonId), default(PersonId), "check"));

        s.Do(new AdvancePhase(Ana)).Wait(3);
        var open = (Contributed)s.Try(s.Words(Ben, "two") with { RecordedBy = Ana, KeyCheck = "check" }).Events[0];
        (open.At, open.Author, open.RecordedBy, open.KeyCheck).Should().Be((s.Now, Ben, Ana, default(string)));
    }

    [Fact]
    public void AKeyOrAPseudonym_BelongsToAPhaseThatHides()
    {
        var named = Scenario.Open(Practice(Phase("talk")), Ana, Ben);
        named.Code(named.Words(Ben, "one") with { Pseudonym = Scenario.Mask(Ben), KeyCheck = "not\u0000one" }).Should().Be("session.phase-changed");

        var hidden = Scenario.Open(Practice(Phase("write", Visibility.AnonymousAlways)), Ana, Ben);
        hidden.Do(hidden.Words(Ana, "one") with { KeyCheck = "check" });
        hidden.Code(hidden.Words(Ben, "two") with { Pseudonym = default }).Should().Be("session.pseudonym-needed");
        hidden.Code(hidden.Words(Ben, "two")).Should().Be("session.key-lost");
    }

    [Fact]
    public void APhaseThatNames_RevealsNobody()
    {
        var s = Scenario.Open(Practice(Phase("talk"), Phase("more")), Ana, Ben).Say(Ana, "mine");

        var after = Session.Evolve(s.Session, new PhaseEnded(Nine, Ana, string.Empty, [new RevealedAuthor(default, Ben)]));

        after.Contributions[0].Author.Should().Be(Ana);
        ((PhaseEnded)s.Try(new AdvancePhase(Ana)).Events[0]).Unnamed.Should().BeNull();
    }

    [Fact]
    public void APhaseThatReveals_NamesEachPseudonymOnce_AndCountsTheRest()
    {
        var s = Scenario.Open(Practice(Phase("write", Visibility.AnonymousUntilReveal), Phase("talk")), Ana, Ben, Cleo).Say(Ben, "one").Say(Cleo, "two");
        ValueList<RevealedAuthor> authors = [new(Scenario.Mask(Ben), new("zoe")), new(Scenario.Mask(Ben), Ben), new(Scenario.Mask(Ben), Ana), new(default, Cleo), new(default, Ana)];

        var some = (PhaseEnded)s.Try(new AdvancePhase(Ana, string.Empty, authors)).Events[0];
        some.Authors.Should().Equal(new RevealedAuthor(Scenario.Mask(Ben), Ben));
        some.Unnamed.Should().Be(1);
        var all = (PhaseEnded)s.Try(new AdvancePhase(Ana, string.Empty, Scenario.Masks(Ana, Ben, Cleo))).Events[0];
        all.Authors.Select(a => a.Person).Should().Equal(Ben, Cleo);
        all.Unnamed.Should().BeNull();
    }

    [Fact]
    public void WhoNeverCame_NeedsNoPseudonym_AndWhereNobodySpokeNobodyDoes()
    {
        var s = Scenario.Planned(Practice(Phase("write", Visibility.AnonymousUntilReveal), Phase("talk")), Ana, Ben, Cleo).Do(new DeclineSession(Cleo)).Do(new OpenSession(Ana));
        s.Try(new AdvancePhase(Ana, string.Empty, null!)).IsAccepted.Should().BeTrue();

        s.Say(Ben, "one").Code(new AdvancePhase(Ana, string.Empty, Scenario.Masks(Ana))).Should().Be("session.authors-needed");
        s.Do(new AdvancePhase(Ana, string.Empty, Scenario.Masks(Ana, Ben))).Session.Contributions[0].Author.Should().Be(Ben);
    }

    [Fact]
    public void AnonymousWords_StandInTheOrderOfTheirIds_AndNamedOnesAsTheyCame()
    {
        var s = Scenario.Open(Practice(Phase("write", Visibility.AnonymousUntilReveal), Phase("talk")), Ana, Ben);
        s.Say(Ben, "y").Say(Ana, "x").Do(new AdvancePhase(Ana, string.Empty, Scenario.Masks(Ana, Ben))).Say(Ben, "b").Say(Ana, "a");

        s.Session.ViewAs(Ben).Contributions.Select(c => c.Text).Should().Equal("x", "y", "b", "a");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void WordsOfNoVisit_AreSeenByTheirAuthorOnly(int visit)
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana, Ben).Say(Ben, "mine").Session;
        var strange = s.Contributions[0] with { Visit = visit };

        (s.CanSee(Ben, strange), s.CanSee(Ana, strange)).Should().Be((true, false));
        s.CanSee(default, strange with { Author = default }).Should().BeFalse("nobody is the author of what has none");
    }

    [Fact]
    public void TheList_SaysNothingOfASessionThatIsNotPlanned()
    {
        SessionEntry.Of(Session.Initial).Should().BeNull();
        SessionEntry.Of(Scenario.Planned(Practice(Phase("talk")), Ana).Session)!.At.Should().Be(Nine);
    }

    [Fact]
    public void WhoLeads_IsWhoeverIsThereAndHoldsTheRole()
    {
        var s = Scenario.Planned(Practice(Phase("talk")), Ana, Ben).Do(new AssignRole(Facilitator, Ana, Ana)).Session;

        s.MayAdvance(Ana).Should().BeTrue();
        s.MayAdvance(Ben).Should().BeTrue("ana is invited, and not there yet");
        Session.Evolve(s, new SessionOpened(Nine, Ana)).Participants[0].Presence.Should().Be(Presence.Present);
        Session.Evolve(s, new SessionOpened(Nine, Ana)).MayAdvance(Ben).Should().BeFalse();
    }
}
