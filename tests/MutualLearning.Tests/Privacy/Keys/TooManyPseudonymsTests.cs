using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Privacy.Keys;

/// <summary>More pseudonyms in an anonymous phase than people who were there: they do not say that all have spoken.</summary>
public sealed class TooManyPseudonymsTests
{
    [Theory]
    [InlineData(ExitKind.AllContributed)]
    [InlineData(ExitKind.EachContributed)]
    public void AnExit_ThatWaitsForEverybody_IsNotReachedByOnePersonUnderManyNames(ExitKind exit)
    {
        var s = Open(exit).After(Words(Ana, "a1")).After(Words(Ana, "a2"));
        s.State.Visit!.Phase.Exit.Holds(s.State, s.Now).Should().BeTrue("two pseudonyms may be two people");
        s = s.After(Words(Ana, "a3"));
        s.State.Visit!.Phase.Exit.Holds(s.State, s.Now).Should().BeFalse();
        s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");
        s.After(new AdvancePhase(Ana, "We lost count", ValueList<RevealedAuthor>.Empty)).State.Visits.Should().HaveCount(2);
    }

    [Fact]
    public void WhoeverHasLeft_MayHaveSpoken()
    {
        var s = Open(ExitKind.AllContributed).After(new JoinSession(Cleo)).After(Words(Cleo, "c")).After(new LeaveSession(Cleo)).After(Words(Ana, "a")).After(Words(Ben, "b"));
        s.State.Visit!.Phase.Exit.Holds(s.State, s.Now).Should().BeTrue();
    }

    [Theory]
    [InlineData("x", "x", "")]
    [InlineData("x", "y", "session.key-lost")]
    [InlineData("x", null, "session.key-lost")]
    [InlineData(null, "y", "")]
    [InlineData(null, "y\u0001", "session.key-lost")]
    [InlineData(null, "", "session.key-lost")]
    public void AContribution_IsTakenUnderTheKeyOfTheOthers(string? held, string? given, string code)
    {
        var s = Open(ExitKind.HostAdvances).After(Words(Ana, "a") with { KeyCheck = held });
        s.State.Visit!.KeyCheck.Should().Be(held);
        var words = Words(Ben, "b") with { KeyCheck = given };
        if (code.Length > 0)
        {
            s.When(words).ThenRefused(code);
            return;
        }

        s = s.After(words);
        s.State.Visit!.KeyCheck.Should().Be(held ?? given);
        s.Events.OfType<Contributed>().Count(e => e.KeyCheck is not null).Should().Be(1, "it stands in the first event only");
        s.After(new AdvancePhase(Ana)).State.Visit!.KeyCheck.Should().BeNull("the next visit has a key of its own");
    }

    [Fact]
    public void AnotherWord_OfTheFirstSpeaker_CanBringTheCheckValue()
    {
        var s = Open(ExitKind.HostAdvances).After(Words(Ana, "a")).After(Words(Ana, "a") with { KeyCheck = "x" });
        (s.State.Visit!.KeyCheck, s.State.Visit.Acted.Count).Should().Be(("x", 1));
    }

    private static SessionScenario Open(ExitKind exit)
    {
        var phase = Phase("write", Visibility.AnonymousAlways);
        return Given.Open(Practice(phase with { Exit = new ExitCondition(exit) { Each = exit == ExitKind.EachContributed ? ContributionKind.View : default } }, Phase("more", Visibility.AnonymousAlways)), Ana, Ben);
    }

    private static Contribute Words(PersonId by, string mask) => new(by, ContributionKind.View, "words", ValueList<ContributionLink>.Empty, Visit: 1, Pseudonym: new(mask));
}
