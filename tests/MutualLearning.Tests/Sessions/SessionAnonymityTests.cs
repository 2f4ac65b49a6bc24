using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What leads from an anonymous contribution to a person, and must not.</summary>
public sealed class SessionAnonymityTests
{
    private static readonly ValueList<RevealedAuthor> Everybody = Scenario.Masks(Ana, Ben);

    [Fact]
    public void AnonymousAlways_NamesNobody_WhateverTheCommandSays()
    {
        var s = Masked(Visibility.AnonymousAlways).Say(Ben, "words").Do(new AdvancePhase(Ana, string.Empty, Everybody));
        s.Session.Contributions[0].Author.IsDefault.Should().BeTrue();
        Graph.Texts(s.Events).Should().Contain("words").And.NotContain(t => t == Scenario.Mask(Ana).Value);
    }

    [Fact]
    public void AnonymousUntilReveal_NamesWhoeverContributed_AndStoresNobodyElse()
    {
        var s = Masked(Visibility.AnonymousUntilReveal).Say(Ben, "words").Do(new CloseSession(Ana, Everybody, Reason: "Enough"));
        s.Session.Contributions[0].Author.Should().Be(Ben);
        Graph.Texts(s.Events).Should().NotContain(Scenario.Mask(Ana).Value);
    }

    [Fact]
    public void AnonymousUntilReveal_WithALostKey_EndsAndNamesNobody()
    {
        var unknown = Everybody.Select(a => a with { Pseudonym = default });
        var s = Masked(Visibility.AnonymousUntilReveal).Say(Ben, "words").Do(new AdvancePhase(Ana, string.Empty, unknown));
        s.Session.Contributions[0].IsAnonymous.Should().BeTrue();
    }

    [Fact]
    public void AnonymousUntilReveal_WithALatecomerWhomTheCommandForgets_DoesNotEnd() =>
        Masked(Visibility.AnonymousUntilReveal).Do(new JoinSession(Cleo)).Say(Cleo, "words")
            .Code(new AdvancePhase(Ana, string.Empty, Everybody)).Should().Be("session.authors-needed");

    [Fact]
    public void AnonymousUntilReveal_EndsInNoWay_ThatForgetsSomebodyWhoWasThere()
    {
        var s = Masked(Visibility.AnonymousUntilReveal).Do(new JoinSession(Cleo)).Say(Cleo, "words").Do(new LeaveSession(Cleo));
        SessionCommand[] ways = [new AdvancePhase(Ana, string.Empty, Everybody), new GoToPhase(new("talk"), Ana, "On", Everybody), new CloseSession(Ana, Everybody, Reason: "Enough")];

        ways.Select(way => s.Try(way).Refusal).Should().AllBeEquivalentTo(new Refusal(SessionRefusals.AuthorsNeeded, "write", "cleo"));
        s.Try(new CloseSession(Ana, null!, Reason: "Enough")).Refusal.Should().Be(new Refusal(SessionRefusals.AuthorsNeeded, "write", "ana"));
        s.Do(new CloseSession(Ana, Scenario.Masks(Ana, Ben, Cleo), Reason: "Enough")).Session.Contributions[0].Author.Should().Be(Cleo);
    }

    [Fact]
    public void AnonymousLink_ToWhatOnlyItsAuthorCanSee_IsRefused()
    {
        var s = Scenario.Open(Practice(Phase("notes", Visibility.OwnerOnly), Phase("write", Visibility.AnonymousAlways)), Ana, Ben)
            .Say(Ben, "note").Do(new AdvancePhase(Ana));
        s.Code(s.Words(Ben, "words", default, new ContributionLink(LinkKind.BuildsOn, new("note")))).Should().Be("session.contribution-unknown");
    }

    [Fact]
    public void Link_ToAHiddenContribution_IsNotInTheViewOfOthers()
    {
        var s = Scenario.Open(Practice(Phase("notes", Visibility.OwnerOnly), Phase("talk")), Ana, Ben)
            .Say(Ben, "note").Do(new AdvancePhase(Ana)).Say(Ben, "words", default, new ContributionLink(LinkKind.BuildsOn, new("note")));
        s.Session.ViewAs(Ben).Contributions[1].Links.Should().ContainSingle();
        s.Session.ViewAs(Ana).Contributions[0].Links.Should().BeEmpty();
    }

    [Fact]
    public void Link_OfAKindThatDoesNotExist_IsRefused()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana, Ben).Say(Ben, "first");
        s.Code(s.Words(Ben, "words", default, new ContributionLink((LinkKind)99, new("first")))).Should().Be("session.link-invalid");
    }

    private static Scenario Masked(Visibility visibility) => Scenario.Open(Practice(Phase("write", visibility), Phase("talk")), Ana, Ben);
}
