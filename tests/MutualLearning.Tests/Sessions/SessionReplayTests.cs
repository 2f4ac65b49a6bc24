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
        var session = Given.Open(Practice(Phase("talk")), Ana).State;

        Session.Evolve(session, new ContributionCorrected(Nine, new("unknown"), "words", Ana)).Contributions.Count.Should().Be(0);
    }

    [Fact]
    public void AField_HoldsWholeCharacters()
    {
        var s = Given.Open(Practice(Phase("talk") with { Allows = [new([ContributionKind.View], []) { Fields = ["why"] }] }), Ana);

        s.When(s.Words(Ana, "view") with { Fields = [new("why", "half \ud800")] }).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.TextInvalid));
        s.When(s.Words(Ana, "view") with { Fields = [new("why", "whole")] }).ThenAccepted();
    }

    [Fact]
    public void WhereNobodyHoldsARoleThatAdvances_WhoIsThereAssignsRoles()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben, Cleo);
        s.When(new AssignRole(Scribe, Ben, Cleo)).ThenRefused("session.may-not-assign");   // Ana facilitates

        s = s.After(new ReleaseRole(Facilitator, Ana, Ana));

        s.When(new AssignRole(Scribe, Ben, Cleo)).ThenAccepted();
        s.When(new AssignRole(Scribe, Ben, Dan)).ThenRefused("session.may-not-assign");
    }

    // Whoever spoke and left is not there; whoever is there and has not spoken is waited for.
    [Fact]
    public void WhoIsThere_IsWaitedFor_HoweverManyHaveSpoken()
    {
        var s = Given.Open(Practice(Phase("talk") with { Exit = new ExitCondition(ExitKind.AllContributed) }, Phase("end")), Ana, Ben, Cleo);
        s = s.Say(Ben, "one").Say(Ana, "two").After(new LeaveSession(Ben));

        s.State.Visit!.Phase.Exit.Holds(s.State, Nine).Should().BeFalse("Cleo has said nothing");
        s = s.Say(Cleo, "three");
        s.State.Visit!.Phase.Exit.Holds(s.State, Nine).Should().BeTrue();
    }
}
