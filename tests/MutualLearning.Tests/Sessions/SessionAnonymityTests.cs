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
    private static readonly ValueList<RevealedAuthor> Everybody = Given.Masks(Ana, Ben);

    [Fact]
    public void AnonymousAlways_NamesNobody_WhateverTheCommandSays()
    {
        var s = Masked(Visibility.AnonymousAlways).Say(Ben, "words").After(new AdvancePhase(Ana, string.Empty, Everybody));
        s.State.Contributions[0].Author.IsDefault.Should().BeTrue();
        Graph.Texts(s.Events).Should().Contain("words").And.NotContain(t => t == Given.Mask(Ana).Value);
    }

    [Fact]
    public void AnonymousUntilReveal_NamesWhoeverContributed_AndStoresNobodyElse()
    {
        var s = Masked(Visibility.AnonymousUntilReveal).Say(Ben, "words").After(new CloseSession(Ana, Everybody, Reason: "Enough"));
        s.State.Contributions[0].Author.Should().Be(Ben);
        Graph.Texts(s.Events).Should().NotContain(Given.Mask(Ana).Value);
    }

    [Fact]
    public void AnonymousUntilReveal_WithALostKey_EndsAndNamesNobody()
    {
        var unknown = Everybody.Select(a => a with { Pseudonym = default });
        var s = Masked(Visibility.AnonymousUntilReveal).Say(Ben, "words").After(new AdvancePhase(Ana, string.Empty, unknown));
        s.State.Contributions[0].IsAnonymous.Should().BeTrue();
    }

    [Fact]
    public void AnonymousUntilReveal_WithALatecomerWhomTheCommandForgets_DoesNotEnd() =>
        Masked(Visibility.AnonymousUntilReveal).After(new JoinSession(Cleo)).Say(Cleo, "words")
            .When(new AdvancePhase(Ana, string.Empty, Everybody)).ThenRefused("session.authors-needed");

    [Fact]
    public void AnonymousUntilReveal_EndsInNoWay_ThatForgetsSomebodyWhoWasThere()
    {
        var s = Masked(Visibility.AnonymousUntilReveal).After(new JoinSession(Cleo)).Say(Cleo, "words").After(new LeaveSession(Cleo));
        SessionCommand[] ways = [new AdvancePhase(Ana, string.Empty, Everybody), new GoToPhase(new("talk"), Ana, "On", Everybody), new CloseSession(Ana, Everybody, Reason: "Enough")];

        ways.Select(way => s.When(way).Outcome.Refusal).Should().AllBeEquivalentTo(new Refusal(SessionRefusals.AuthorsNeeded, "write", "cleo"));
        s.When(new CloseSession(Ana, null!, Reason: "Enough")).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.AuthorsNeeded, "write", "ana"));
        s.After(new CloseSession(Ana, Given.Masks(Ana, Ben, Cleo), Reason: "Enough")).State.Contributions[0].Author.Should().Be(Cleo);
    }

    [Fact]
    public void AnonymousLink_ToWhatOnlyItsAuthorCanSee_IsRefused()
    {
        var s = Given.Open(Practice(Phase("notes", Visibility.OwnerOnly), Phase("write", Visibility.AnonymousAlways)), Ana, Ben)
            .Say(Ben, "note").After(new AdvancePhase(Ana));
        s.When(s.Words(Ben, "words", default, new ContributionLink(LinkKind.BuildsOn, new("note")))).ThenRefused("session.contribution-unknown");
    }

    [Fact]
    public void Link_ToAHiddenContribution_IsNotInTheViewOfOthers()
    {
        var s = Given.Open(Practice(Phase("notes", Visibility.OwnerOnly), Phase("talk")), Ana, Ben)
            .Say(Ben, "note").After(new AdvancePhase(Ana)).Say(Ben, "words", default, new ContributionLink(LinkKind.BuildsOn, new("note")));
        s.State.ViewAs(Ben).Contributions[1].Links.Should().ContainSingle();
        s.State.ViewAs(Ana).Contributions[0].Links.Should().BeEmpty();
    }

    [Fact]
    public void Link_OfAKindThatDoesNotExist_IsRefused()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben).Say(Ben, "first");
        s.When(s.Words(Ben, "words", default, new ContributionLink((LinkKind)99, new("first")))).ThenRefused("session.link-invalid");
    }

    private static SessionScenario Masked(Visibility visibility) => Given.Open(Practice(Phase("write", visibility), Phase("talk")), Ana, Ben);
}
