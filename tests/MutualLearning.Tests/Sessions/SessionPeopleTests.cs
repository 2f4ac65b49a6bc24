using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Who is there, and who holds which role.</summary>
public sealed class SessionPeopleTests
{
    [Fact]
    public void Decline_GivesARoleBack_SoThatOpeningFillsIt()
    {
        var s = Scenario.Planned(Practice(Phase("talk")), Ana, Ben).Do(new AssignRole(Facilitator, Ben, Ana)).Do(new DeclineSession(Ben)).Do(new OpenSession(Ana));
        s.Session.Holds(Ben, Facilitator).Should().BeFalse();
        s.Session.Holds(Ana, Facilitator).Should().BeTrue();
    }

    [Fact]
    public void Decline_Twice_ChangesNothing() =>
        Scenario.Planned(Practice(Phase("talk")), Ana).Do(new DeclineSession(Ben)).Try(new DeclineSession(Ben)).Events.Should().BeEmpty();
}
