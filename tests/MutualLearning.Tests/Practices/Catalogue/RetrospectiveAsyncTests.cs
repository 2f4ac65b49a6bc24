using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class RetrospectiveAsyncTests
{
    private const string People = "ana bruno cleo";

    [Fact]
    public async Task EachStep_StaysOpenForDays_OrUntilAllAreReady()
    {
        await using var play = await Play.OpenAsync("retrospective-async", People);
        await play.ContributeAsync("bruno", "view", "From the night shift.");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached");
        await play.NextAsync("gather");
        await play.ContributeAsync("cleo", "view", "The alarms woke me twice.");
        foreach (var person in People.Split(' '))
        {
            (await play.NextCodeAsync()).Should().Be("session.exit-not-reached");
            await play.DoAsync(new MarkReady(new(person)));
        }

        // All are ready on the first of two days.
        await play.DoAsync(new AdvancePhase(play.Lead()));
        play.Phase.Should().Be("insights");
        play.Seen("ana").Should().Contain("The alarms woke me twice.");
        await play.NextAsync("decide");
        await play.ChooseAsync(
            "try",
            play.Rule,
            ["fewer alarms", "another shift"],
            People,
            Preference.Scored(("fewer alarms", 3)),
            Preference.Scored(("another shift", 3)),
            Preference.Scored(("fewer alarms", 1)));
        await play.DoAsync(new AdvancePhase(play.Lead()));
        play.Phase.Should().Be("closing");
        await play.ContributeAsync("ana", "commitment", "I go through the alarms.");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task AStep_IsNotCutShort_WithoutAReason()
    {
        await using var play = await Play.OpenAsync("retrospective-async", People);
        play.Wait(60);
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached");

        await play.DoAsync(new AdvancePhase(play.Lead(), "Everybody has written elsewhere.", []));

        play.Phase.Should().Be("gather");
    }
}
