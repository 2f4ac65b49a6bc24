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
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben).Wait(Duration.FromMinutes(5)).After(new LeaveSession(Ana)).Wait(Duration.FromMinutes(5)).After(new JoinSession(Ana));

        s.State.FindParticipant(Ana).Should().Be(new Participant(Ana, Presence.Present, Nine, Nine + Duration.FromMinutes(5)));
        s.State.FindParticipant(Ben).Should().Be(new Participant(Ben, Presence.Present, Nine, null));
    }

    [Fact]
    public void ARoleThatIsReleased_EndsForThisPersonAndThisRoleOnly_AndForThisTimeOnly()
    {
        var practice = Practice(Phase("talk"));
        var s = Given.Open(practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { Max = 2 }) }, Ana, Ben, Cleo);
        s = s.After(new AssignRole(Scribe, Ana, Ana)).After(new AssignRole(Scribe, Ben, Ana)).Wait(Duration.FromMinutes(1)).After(new ReleaseRole(Scribe, Ana, Ana));
        s = s.After(new AssignRole(Scribe, Ana, Ana)).Wait(Duration.FromMinutes(1)).After(new ReleaseRole(Scribe, Ana, Ana));

        s.State.Roles.Select(r => $"{r.Person} {r.Role} {(r.Until - Nine)?.TotalMinutes}").Should()
            .Equal("ana facilitator ", "ana scribe 1", "ben scribe ", "ana scribe 2");
        s = s.Wait(Duration.FromMinutes(1));
        s.When(new LeaveSession(Ana)).Then(new RoleReleased(s.Now, Facilitator, Ana, Ana), new ParticipantLeft(s.Now, Ana));
    }

    [Fact]
    public void WhoSpeaksTwice_HasActedOnce_AndACheckThatComesLateIsKept()
    {
        var s = Given.Open(Practice(Phase("write", Visibility.AnonymousAlways)), Ana, Ben).Say(Ben, "one").Say(Ben, "two");
        s.State.Visit!.Acted.Should().Equal(Given.Mask(Ben).Value);
        s.State.Visit.KeyCheck.Should().BeNull();

        var third = new Contributed(Nine, new("three"), ContributionKind.View, default, Given.Mask(Ben), "three", [], default) { KeyCheck = "check" };
        Session.Evolve(s.State, third).Visit!.KeyCheck.Should().Be("check");
    }

    [Fact]
    public void WhenSomethingWasSaid_IsSecretWhereTheAuthorIs()
    {
        var s = Given.Open(Practice(Phase("write", Visibility.AnonymousAlways), Phase("talk")), Ana, Ben).Wait(Duration.FromMinutes(3));
        var masked = (Contributed)s.When(s.Words(Ben, "one") with { RecordedBy = Ana, KeyCheck = "check" }).Outcome.Events[0];
        (masked.At, masked.Author, masked.RecordedBy, masked.KeyCheck).Should().Be((Nine, default(PersonId), default(PersonId), "check"));

        s = s.After(new AdvancePhase(Ana)).Wait(Duration.FromMinutes(3));
        var open = (Contributed)s.When(s.Words(Ben, "two") with { RecordedBy = Ana, KeyCheck = "check" }).Outcome.Events[0];
        (open.At, open.Author, open.RecordedBy, open.KeyCheck).Should().Be((s.Now, Ben, Ana, default(string)));
    }

    [Fact]
    public void AKeyOrAPseudonym_BelongsToAPhaseThatHides()
    {
        var named = Given.Open(Practice(Phase("talk")), Ana, Ben);
        named.When(named.Words(Ben, "one") with { Pseudonym = Given.Mask(Ben), KeyCheck = "not\u0000one" }).ThenRefused("session.phase-changed");

        var hidden = Given.Open(Practice(Phase("write", Visibility.AnonymousAlways)), Ana, Ben);
        hidden = hidden.After(hidden.Words(Ana, "one") with { KeyCheck = "check" });
        hidden.When(hidden.Words(Ben, "two") with { Pseudonym = default }).ThenRefused("session.pseudonym-needed");
        hidden.When(hidden.Words(Ben, "two")).ThenRefused("session.key-lost");
    }

    [Fact]
    public void APhaseThatNames_RevealsNobody()
    {
        var s = Given.Open(Practice(Phase("talk"), Phase("more")), Ana, Ben).Say(Ana, "mine");

        var after = Session.Evolve(s.State, new PhaseEnded(Nine, Ana, string.Empty, [new RevealedAuthor(default, Ben)]));

        after.Contributions[0].Author.Should().Be(Ana);
        ((PhaseEnded)s.When(new AdvancePhase(Ana)).Outcome.Events[0]).Unnamed.Should().BeNull();
    }

    [Fact]
    public void APhaseThatReveals_NamesEachPseudonymOnce_AndCountsTheRest()
    {
        var s = Given.Open(Practice(Phase("write", Visibility.AnonymousUntilReveal), Phase("talk")), Ana, Ben, Cleo).Say(Ben, "one").Say(Cleo, "two");
        ValueList<RevealedAuthor> authors = [new(Given.Mask(Ben), new("zoe")), new(Given.Mask(Ben), Ben), new(Given.Mask(Ben), Ana), new(default, Cleo), new(default, Ana)];

        var some = (PhaseEnded)s.When(new AdvancePhase(Ana, string.Empty, authors)).Outcome.Events[0];
        some.Authors.Should().Equal(new RevealedAuthor(Given.Mask(Ben), Ben));
        some.Unnamed.Should().Be(1);
        var all = (PhaseEnded)s.When(new AdvancePhase(Ana, string.Empty, Given.Masks(Ana, Ben, Cleo))).Outcome.Events[0];
        all.Authors.Select(a => a.Person).Should().Equal(Ben, Cleo);
        all.Unnamed.Should().BeNull();
    }

    [Fact]
    public void WhoNeverCame_NeedsNoPseudonym_AndWhereNobodySpokeNobodyDoes()
    {
        var s = Given.Planned(Practice(Phase("write", Visibility.AnonymousUntilReveal), Phase("talk")), Ana, Ben, Cleo).After(new DeclineSession(Cleo)).After(new OpenSession(Ana));
        s.When(new AdvancePhase(Ana, string.Empty, null!)).ThenAccepted();

        s = s.Say(Ben, "one");
        s.When(new AdvancePhase(Ana, string.Empty, Given.Masks(Ana))).ThenRefused("session.authors-needed");
        s.After(new AdvancePhase(Ana, string.Empty, Given.Masks(Ana, Ben))).State.Contributions[0].Author.Should().Be(Ben);
    }

    [Fact]
    public void AnonymousWords_StandInTheOrderOfTheirIds_AndNamedOnesAsTheyCame()
    {
        var s = Given.Open(Practice(Phase("write", Visibility.AnonymousUntilReveal), Phase("talk")), Ana, Ben);
        s = s.Say(Ben, "y").Say(Ana, "x").After(new AdvancePhase(Ana, string.Empty, Given.Masks(Ana, Ben))).Say(Ben, "b").Say(Ana, "a");

        s.State.ViewAs(Ben).Contributions.Select(c => c.Text).Should().Equal("x", "y", "b", "a");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void WordsOfNoVisit_AreSeenByTheirAuthorOnly(int visit)
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben).Say(Ben, "mine").State;
        var strange = s.Contributions[0] with { Visit = visit };

        (s.CanSee(Ben, strange), s.CanSee(Ana, strange)).Should().Be((true, false));
        s.CanSee(default, strange with { Author = default }).Should().BeFalse("nobody is the author of what has none");
    }

    [Fact]
    public void TheList_SaysNothingOfASessionThatIsNotPlanned()
    {
        SessionEntry.Of(Session.Initial).Should().BeNull();
        SessionEntry.Of(Given.Planned(Practice(Phase("talk")), Ana).State)!.At.Should().Be(Nine);
    }

    [Fact]
    public void WhoLeads_IsWhoeverIsThereAndHoldsTheRole()
    {
        var s = Given.Planned(Practice(Phase("talk")), Ana, Ben).After(new AssignRole(Facilitator, Ana, Ana)).State;

        s.MayAdvance(Ana).Should().BeTrue();
        s.MayAdvance(Ben).Should().BeTrue("ana is invited, and not there yet");
        Session.Evolve(s, new SessionOpened(Nine, Ana)).Participants[0].Presence.Should().Be(Presence.Present);
        Session.Evolve(s, new SessionOpened(Nine, Ana)).MayAdvance(Ben).Should().BeFalse();
    }
}
