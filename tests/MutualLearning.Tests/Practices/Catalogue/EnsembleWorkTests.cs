using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class EnsembleWorkTests
{
    private const string People = "ana bruno cleo dan";

    [Fact]
    public async Task EverybodyDrivesOnce_AndTheDriversIdeas_GoThroughOtherHands()
    {
        await using var play = await Play.OpenAsync("ensemble-work", People);
        await play.NextAsync("drive");
        var drivers = new HashSet<string>();
        for (var turn = 1; turn <= 4; turn++)
        {
            var driver = play.Holders("driver");
            drivers.Add(driver);
            (await play.SayCodeAsync(driver, "idea", "Let me just do it.")).Should().Be("session.kind-not-allowed");
            await play.ContributeAsync(driver, "question", "Which name?");
            await play.ContributeAsync(People.Split(' ').First(p => p != driver), "idea", "Call it what it is.");
            await play.NextAsync(turn < 4 ? "drive" : "rest");
        }

        drivers.Should().HaveCount(4);
        (await play.SayCodeAsync("ana", "view", "One more thing.")).Should().Be("session.kind-not-allowed", "it is a break");
        await play.NextAsync("look-back");
        await play.ContributeAsync("ana", "learning", "The shortcut.");
        await play.NextAsync(string.Empty);
    }
}
