using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>A check-in: a round in which each voice is heard once.</summary>
public sealed class CheckInTests
{
    [Fact]
    public async Task EverybodyHasATurnOrPasses_AndWhoeverComesLateHasOneToo()
    {
        await using var play = await Play.OpenAsync("check-in", "ana ben cho");

        await play.ContributeAsync("ana", "view", "Glad to be here.");
        play.Seen("cho").Should().Equal("Glad to be here.");
        await play.PassAsync("ben");
        await play.ComesAsync("dan");
        await play.ContributeAsync("cho", "view", "Tired, and curious.");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "dan came late and is still to be heard");
        await play.ContributeAsync("dan", "view", "Sorry, the train.");

        await play.NextAsync(string.Empty);
        play.Seen("ben").Should().Equal("Glad to be here.", "Tired, and curious.", "Sorry, the train.");
    }

    [Fact]
    public async Task NobodySpeaksOutOfTurn_AndNobodyReplies()
    {
        await using var play = await Play.OpenAsync("check-in", "ana ben cho");
        (await play.SayCodeAsync("ben", "view", "Me first!")).Should().Be("session.not-your-turn");
        var said = await play.ContributeAsync("ana", "view", "I slept badly.");

        (await play.SayCodeAsync("ben", "view", "Oh, why?", said)).Should().Be("session.reply-not-allowed");
        (await play.SayCodeAsync("ben", "question", "Why?")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync("ana", "view", "And another thing.")).Should().Be("session.not-your-turn", "whoever leads has one turn as well");
    }
}
