using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class RetrospectiveTests
{
    private const string People = "ana bruno cleo";

    [Fact]
    public async Task TheTeam_GathersRevealsAndChoosesByDots()
    {
        await using var play = await Play.OpenAsync("retrospective", People);
        await play.ContributeAsync("ana", "view", "Curious.");
        await play.PassAsync("bruno");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached");
        await play.ContributeAsync("cleo", "view", "Tired.");
        await play.NextAsync("look-back");
        await play.ContributeAsync("cleo", "view", "The pairs were set up, and it helped.");
        await play.DoAsync(new AdvancePhase(play.Lead()));
        await play.DoAsync(new AdvancePhase(play.Lead()));
        play.Phase.Should().Be("gather", "what may be left out is left out without a reason");
        await play.ContributeAsync("bruno", "view", "Three releases went back.");
        await play.ContributeAsync("cleo", "view", "I liked the pairing.");
        await play.NextAsync("insights");
        play.Seen("ana").Should().Contain(["Three releases went back.", "I liked the pairing."]);
        await play.ContributeAsync("ana", "learning", "What was paired did not go back.");
        await play.NextAsync("decide");
        await play.ContributeAsync("bruno", "idea", "pair on releases");
        await play.ContributeAsync("cleo", "idea", "release on Mondays");
        var chosen = await play.ChooseAsync(
            "try",
            play.Rule,
            ["pair on releases", "release on Mondays"],
            People,
            Preference.Scored(("pair on releases", 3)),
            Preference.Scored(("pair on releases", 1), ("release on Mondays", 2)),
            Preference.Scored(("pair on releases", 2), ("release on Mondays", 1)));
        chosen.Verdict!.Result!.Winners[0].Should().Equal("pair on releases");
        await play.NextAsync("closing");
        await play.ContributeAsync("bruno", "commitment", "I set the pairs up.");
        await play.NextAsync(string.Empty);
    }

    [Theory]
    [InlineData("retrospective")]
    [InlineData("retrospective-async")]
    public async Task WhatIsGathered_IsPrivateUntilAllIsRevealed(string practice)
    {
        await using var play = await Play.OpenAsync(practice, People);
        foreach (var person in People.Split(' '))
        {
            await play.PassAsync(person);
        }

        while (play.Phase != "gather")
        {
            play.Wait(play.Session.Visit!.Phase.Minutes.Default);
            await play.DoAsync(new AdvancePhase(play.Lead()));
        }

        var said = await play.ContributeAsync("bruno", "view", "Three releases went back.");

        People.Split(' ').Where(p => play.Seen(p).Length > 0).Should().Equal("bruno");
        (await play.SayCodeAsync(play.Lead().Value, "question", "Which?", said)).Should().Be("session.contribution-unknown");
        (await play.CodeAsync(play.Words("cleo", "view", "Late.") with { Visit = 0 })).Should().Be("session.visit-needed");
        var late = play.Words("cleo", "view", "Late.");
        foreach (var person in People.Split(' '))
        {
            await play.DoAsync(new MarkReady(new(person)));
        }

        await play.NextAsync("insights");
        (await play.CodeAsync(late)).Should().Be("session.phase-changed", "what was written in private never lands in the open");
    }
}
