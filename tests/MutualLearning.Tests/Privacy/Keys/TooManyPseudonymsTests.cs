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
        var s = Open(exit).Do(Words(Ana, "a1")).Do(Words(Ana, "a2"));
        s.Session.Visit!.Phase.Exit.Holds(s.Session, s.Now).Should().BeTrue("two pseudonyms may be two people");
        s.Do(Words(Ana, "a3"));
        s.Session.Visit!.Phase.Exit.Holds(s.Session, s.Now).Should().BeFalse();
        s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached");
        s.Do(new AdvancePhase(Ana, "We lost count", ValueList<RevealedAuthor>.Empty)).Session.Visits.Should().HaveCount(2);
    }

    [Fact]
    public void WhoeverHasLeft_MayHaveSpoken()
    {
        var s = Open(ExitKind.AllContributed).Do(new JoinSession(Cleo)).Do(Words(Cleo, "c")).Do(new LeaveSession(Cleo)).Do(Words(Ana, "a")).Do(Words(Ben, "b"));
        s.Session.Visit!.Phase.Exit.Holds(s.Session, s.Now).Should().BeTrue();
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
        var s = Open(ExitKind.HostAdvances).Do(Words(Ana, "a") with { KeyCheck = held });
        s.Session.Visit!.KeyCheck.Should().Be(held);
        var words = Words(Ben, "b") with { KeyCheck = given };
        if (code.Length > 0)
        {
            s.Code(words).Should().Be(code);
            return;
        }

        s.Do(words).Session.Visit!.KeyCheck.Should().Be(held ?? given);
        s.Events.OfType<Contributed>().Count(e => e.KeyCheck is not null).Should().Be(1, "it stands in the first event only");
        s.Do(new AdvancePhase(Ana)).Session.Visit!.KeyCheck.Should().BeNull("the next visit has a key of its own");
    }

    [Fact]
    public void AnotherWord_OfTheFirstSpeaker_CanBringTheCheckValue()
    {
        var s = Open(ExitKind.HostAdvances).Do(Words(Ana, "a")).Do(Words(Ana, "a") with { KeyCheck = "x" });
        (s.Session.Visit!.KeyCheck, s.Session.Visit.Acted.Count).Should().Be(("x", 1));
    }

    private static Scenario Open(ExitKind exit)
    {
        var phase = Phase("write", Visibility.AnonymousAlways);
        return Scenario.Open(Practice(phase with { Exit = new ExitCondition(exit) { Each = exit == ExitKind.EachContributed ? ContributionKind.View : default } }, Phase("more", Visibility.AnonymousAlways)), Ana, Ben);
    }

    private static Contribute Words(PersonId by, string mask) => new(by, ContributionKind.View, "words", ValueList<ContributionLink>.Empty, Visit: 1, Pseudonym: new(mask));
}
