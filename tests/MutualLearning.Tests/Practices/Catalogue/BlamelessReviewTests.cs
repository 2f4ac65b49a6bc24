using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class BlamelessReviewTests
{
    private const string People = "ana bruno cleo dan";

    [Fact]
    public async Task FactsFirst_ThenHowItMadeSense_AndChangesToTheWork()
    {
        await using var play = await Play.OpenAsync("blameless-review", People);
        await play.TakeAsync("dan", "guest");
        await play.NextAsync("timeline");
        (await play.SayCodeAsync("bruno", "view", "Cleo should have called.")).Should().Be("session.kind-not-allowed", "explanations wait");
        await play.FillAsync("cleo", "evidence", "The first sign.", ("when", "02:10"), ("what", "The light went amber."));
        await play.NextAsync("made-sense");
        var asked = await play.ContributeAsync(play.Lead().Value, "question", "What did amber mean to you then?");
        await play.ContributeAsync("cleo", "answer", "That the filter wants cleaning, as every night.", asked);
        (await play.SayCodeAsync(play.Lead().Value, "idea", "You should have called.")).Should().Be("session.kind-not-allowed", "whoever leads asks");
        await play.NextAsync("what-helped");
        await play.NextAsync("change");
        await play.ContributeAsync("bruno", "idea", "Amber blinks when it is not the filter.");
        (await play.SayCodeAsync("dan", "idea", "I would fire somebody.")).Should().Be("session.kind-not-allowed", "guests listen");
        await play.NextAsync("take-on");
        await play.NextAsync("guests");
        await play.ContributeAsync("dan", "learning", "Our lamps mean two things too.");
        await play.NextAsync(string.Empty);
    }
}
