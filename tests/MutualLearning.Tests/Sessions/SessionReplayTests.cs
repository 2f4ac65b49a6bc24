using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Small checks that each stand alone: of events without a place, of fields, of who assigns, and of who is still awaited.</summary>
public sealed class SessionReplayTests
{
    [Fact]
    public void ACorrectionOfNothing_CorrectsNothing()
    {
        var session = Scenario.Open(Practice(Phase("talk")), Ana).Session;

        Session.Evolve(session, new ContributionCorrected(Nine, new("unknown"), "words", Ana)).Contributions.Count.Should().Be(0);
    }

    [Fact]
    public void AField_HoldsWholeCharacters()
    {
        var s = Scenario.Open(Practice(Phase("talk") with { Allows = [new([ContributionKind.View], []) { Fields = ["why"] }] }), Ana);

        s.Try(s.Words(Ana, "view") with { Fields = [new("why", "half \ud800")] }).Refusal.Should().Be(new Refusal(SessionRefusals.TextInvalid));
        s.Try(s.Words(Ana, "view") with { Fields = [new("why", "whole")] }).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void WhereNobodyHoldsARoleThatAdvances_WhoIsThereAssignsRoles()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana, Ben, Cleo);
        s.Code(new AssignRole(Scribe, Ben, Cleo)).Should().Be("session.may-not-assign", "Ana facilitates");

        s.Do(new ReleaseRole(Facilitator, Ana, Ana));

        s.Try(new AssignRole(Scribe, Ben, Cleo)).IsAccepted.Should().BeTrue();
        s.Code(new AssignRole(Scribe, Ben, Dan)).Should().Be("session.may-not-assign");
    }

    // Whoever spoke and left is not there; whoever is there and has not spoken is waited for.
    [Fact]
    public void WhoIsThere_IsWaitedFor_HoweverManyHaveSpoken()
    {
        var s = Scenario.Open(Practice(Phase("talk") with { Exit = new ExitCondition(ExitKind.AllContributed) }, Phase("end")), Ana, Ben, Cleo);
        s.Say(Ben, "one").Say(Ana, "two").Do(new LeaveSession(Ben));

        s.Session.Visit!.Phase.Exit.Holds(s.Session, Nine).Should().BeFalse("Cleo has said nothing");
        s.Say(Cleo, "three");
        s.Session.Visit!.Phase.Exit.Holds(s.Session, Nine).Should().BeTrue();
    }
}
