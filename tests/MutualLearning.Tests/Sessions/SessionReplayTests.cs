using MutualLearning.Sessions;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Events that fit no state are passed over: a stream that another version wrote must still be read.</summary>
public sealed class SessionReplayTests
{
    [Fact]
    public void ACorrectionOfNothing_CorrectsNothing()
    {
        var session = Scenario.Open(Practice(Phase("talk")), Ana).Session;

        Session.Evolve(session, new ContributionCorrected(Nine, new("unknown"), "words", Ana)).Contributions.Count.Should().Be(0);
    }
}
