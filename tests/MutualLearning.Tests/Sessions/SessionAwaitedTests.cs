using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Sessions;

/// <summary>Whom a round, or the end of a phase, waits for: those to whom the phase allows something.</summary>
public sealed class SessionAwaitedTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private static readonly PersonId Cho = new("cho");

    [Fact]
    public void Round_PassesOverWhoeverIsAllowedNothing()
    {
        var scenario = Scenario.Open(Practice("\"next-in-round\"", "named"), Ana, Ben, Cho);

        scenario.Code(scenario.Words(Ben, "me")).Should().Be("session.not-your-turn");
        scenario.Say(Ana, "first");
        scenario.Session.NextInRound(scenario.Session.Visit!).Should().Be(Cho, "ben is the guest, and listens");
        scenario.Code(scenario.Words(Ben, string.Empty, ContributionKind.Pass)).Should().Be("session.not-your-turn");
        scenario.Say(Cho, "second");
        scenario.Session.NextInRound(scenario.Session.Visit!).IsDefault.Should().BeTrue();
        scenario.Do(new AdvancePhase(Ana)).Session.Status.Should().Be(SessionStatus.Closed);
    }

    [Fact]
    public void ARound_TakesTheTimeOfThoseWhoHaveATurn()
    {
        var scenario = Scenario.Open(Practice("\"next-in-round\"", "named"), Ana, Ben, Cho);

        scenario.Session.PlannedMinutes(scenario.Session.Visit!).Should().Be(2 * 3);
    }

    [Theory]
    [InlineData("named")]
    [InlineData("anonymous-always")]
    public void EndOfAPhase_WaitsForNobodyWhoIsAllowedNothing(string visibility)
    {
        var scenario = Scenario.Open(Practice("\"everyone\"", visibility), Ana, Ben, Cho);

        scenario.Code(scenario.Words(Ben, "me")).Should().Be("session.kind-not-allowed");
        scenario.Code(scenario.Words(Ben, string.Empty, ContributionKind.Pass)).Should().Be("session.kind-not-allowed", "there is no turn to let pass");
        scenario.Say(Ana, "first");
        scenario.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached");
        scenario.Say(Cho, string.Empty, ContributionKind.Pass);
        scenario.Do(new AdvancePhase(Ana)).Session.Status.Should().Be(SessionStatus.Closed);
    }

    private static Practice Practice(string floor, string visibility) => MutualLearning.Practice.FromJson(
        $$"""
        {
          "id": "p", "title": "T", "purpose": "P", "people": { "min": 2 },
          "roles": [ { "id": "lead", "min": 1, "max": 1, "may-advance": true }, { "id": "guest", "min": 1, "max": 1 } ],
          "phases": [
            {
              "id": "say", "minutes": 3, "floor": {{floor}}, "visibility": "{{visibility}}", "exit": "all-contributed",
              "allows": [ { "kinds": ["view"], "except": ["guest"] } ]
            }
          ]
        }
        """);
}
