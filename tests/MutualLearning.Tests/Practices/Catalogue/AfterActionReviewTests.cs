using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using NodaTime;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class AfterActionReviewTests
{
    [Fact]
    public async Task FromWhatWasMeant_ToOwnedActions()
    {
        await using var play = await Play.OpenAsync("after-action-review", "ana bruno cleo dan");
        await play.ContributeAsync("dan", "concern", "My boss reads this.");
        await play.NextAsync("meant");
        await play.ContributeAsync("bruno", "goal", "Move in one night.");
        await play.NextAsync("happened");
        await play.ContributeAsync("cleo", "evidence", "We were done at noon.");
        await play.NextAsync("why");
        var learning = await play.ContributeAsync("dan", "learning", "Nobody had the key to the lift.");
        await play.NextAsync("sustain-improve");
        await play.ContributeAsync("bruno", "idea", "Ask for the key a week before.", learning);
        var promised = await play.ContributeAsync("ana", "commitment", "I ask for it.");
        var action = new TakeOnResponsibility(
            new(promised.Id.Value), promised.Text, promised.Author, By: promised.Author, new LocalDate(2026, 4, 1), Session: play.Session.Id);
        await play.NextAsync("summary");
        (await play.SayCodeAsync("dan", "view", "One more thing.")).Should().Be("session.not-your-turn", "whoever leads sums up");
        await play.ContributeAsync(play.Lead().Value, "learning", "The lift, and the key to it.");
        var owned = await play.Get<IResponsibilities>().HandleAsync(action.Id, action);
        await play.NextAsync(string.Empty);
        (owned.Value.Accountable, owned.Value.Session).Should().Be((promised.Author, play.Session.Id), "each action has one owner");
        play.Seen("dan").Should().HaveCount(7);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Ideas_WaitUntilItIsClearWhy(int phase)
    {
        await using var play = await Play.OpenAsync("after-action-review", "ana bruno cleo dan");
        foreach (var next in new[] { "meant", "happened", "why" }[..(phase - 1)])
        {
            await play.NextAsync(next);
        }

        (await play.SayCodeAsync("bruno", "idea", "Next time we start earlier.")).Should().Be("session.kind-not-allowed");
    }
}
