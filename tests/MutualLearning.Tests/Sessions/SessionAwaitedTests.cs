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
        var scenario = Given.Open(Practice("\"next-in-round\"", "named"), Ana, Ben, Cho);

        scenario.When(scenario.Words(Ben, "me")).ThenRefused("session.not-your-turn");
        scenario = scenario.Say(Ana, "first");
        scenario.State.NextInRound(scenario.State.Visit!).Should().Be(Cho, "ben is the guest, and listens");
        scenario.When(scenario.Words(Ben, string.Empty, ContributionKind.Pass)).ThenRefused("session.not-your-turn");
        scenario = scenario.Say(Cho, "second");
        scenario.State.NextInRound(scenario.State.Visit!).IsDefault.Should().BeTrue();
        scenario.After(new AdvancePhase(Ana)).State.Status.Should().Be(SessionStatus.Closed);
    }

    [Fact]
    public void ARound_TakesTheTimeOfThoseWhoHaveATurn()
    {
        var scenario = Given.Open(Practice("\"next-in-round\"", "named"), Ana, Ben, Cho);

        scenario.State.PlannedMinutes(scenario.State.Visit!).Should().Be(2 * 3);
    }

    [Theory]
    [InlineData("named")]
    [InlineData("anonymous-always")]
    public void EndOfAPhase_WaitsForNobodyWhoIsAllowedNothing(string visibility)
    {
        var scenario = Given.Open(Practice("\"everyone\"", visibility), Ana, Ben, Cho);

        scenario.When(scenario.Words(Ben, "me")).ThenRefused("session.kind-not-allowed");
        scenario.When(scenario.Words(Ben, string.Empty, ContributionKind.Pass)).ThenRefused("session.kind-not-allowed");   // there is no turn to let pass
        scenario = scenario.Say(Ana, "first");
        scenario.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");
        scenario = scenario.Say(Cho, string.Empty, ContributionKind.Pass);
        scenario.After(new AdvancePhase(Ana)).State.Status.Should().Be(SessionStatus.Closed);
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
