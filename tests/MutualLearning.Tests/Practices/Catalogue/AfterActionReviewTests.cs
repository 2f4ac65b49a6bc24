using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class AfterActionReviewTests
{
    [Fact]
    public async Task FromWhatWasMeant_ToOwnedActions()
    {
        await using var play = await Play.OpenAsync("after-action-review", "ana bruno cleo dan");
        await play.SayAsync("bruno", "goal", "Move in one night.");
        await play.NextAsync("happened");
        await play.SayAsync("cleo", "evidence", "We were done at noon.");
        await play.NextAsync("why");
        var learning = await play.SayAsync("dan", "learning", "Nobody had the key to the lift.");
        await play.NextAsync("sustain-improve");
        await play.SayAsync("bruno", "idea", "Ask for the key a week before.", learning);
        await play.SayAsync("ana", "commitment", "I ask for it.");
        await play.NextAsync(string.Empty);
        play.Seen("dan").Should().HaveCount(5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Ideas_WaitUntilItIsClearWhy(int phase)
    {
        await using var play = await Play.OpenAsync("after-action-review", "ana bruno cleo dan");
        foreach (var next in new[] { "happened", "why" }[..(phase - 1)])
        {
            await play.NextAsync(next);
        }

        (await play.SayCodeAsync("bruno", "idea", "Next time we start earlier.")).Should().Be("session.kind-not-allowed");
    }
}
