using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>A closing round: everybody says what they take with them.</summary>
public sealed class ClosingRoundTests
{
    [Fact]
    public async Task EverybodySaysWhatTheyTakeWithThem_AndItIsOver()
    {
        await using var play = await Play.OpenAsync("closing-round", "ana ben");

        await play.ContributeAsync("ana", "learning", "Ask the customer first.");
        await play.ContributeAsync("ben", "view", "I liked that we were done in time.");

        await play.NextAsync(string.Empty);
        play.Seen("ana").Should().Equal("Ask the customer first.", "I liked that we were done in time.");
    }

    [Fact]
    public async Task TheRound_LeavesNothingToDiscuss()
    {
        await using var play = await Play.OpenAsync("closing-round", "ana ben");
        var said = await play.ContributeAsync("ana", "view", "It was long.");

        (await play.SayCodeAsync("ben", "view", "Not at all!", said)).Should().Be("session.reply-not-allowed");
        (await play.SayCodeAsync("ben", "objection", "We must talk about that.")).Should().Be("session.kind-not-allowed");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "ben has not had his turn");
    }
}
