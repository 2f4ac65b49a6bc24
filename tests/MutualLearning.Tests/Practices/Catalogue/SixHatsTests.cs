using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>E. de Bono's six hats: one side at a time, and all together.</summary>
public sealed class SixHatsTests
{
    [Fact]
    public async Task AllLookAtOneSideAtATime_FromTheQuestionToTheNextStep()
    {
        await using var play = await Play.OpenAsync("six-hats", "ana ben cho");

        await play.ContributeAsync("ana", "goal", "Shall we move the stand-up to the afternoon?");
        await play.NextAsync("white");
        await play.ContributeAsync("ben", "evidence", "Four of nine live two hours behind.");
        await play.NextAsync("red");
        await play.ContributeAsync("cho", "view", "I dread it.");
        await play.NextAsync("yellow");
        await play.ContributeAsync("cho", "view", "Nobody would have to get up at six.");
        await play.NextAsync("black");
        await play.ContributeAsync("ana", "concern", "The morning has no beginning any more.");
        await play.NextAsync("green");
        await play.ContributeAsync("ben", "idea", "Written in the morning, spoken on Wednesdays.");
        await play.NextAsync("blue-close");
        await play.ContributeAsync("ana", "commitment", "I set it up for two weeks.");

        await play.NextAsync(string.Empty);
        play.Seen("cho").Should().HaveCount(7);
    }

    [Theory]
    [InlineData("white", "view", "I think it is wrong.")]
    [InlineData("red", "evidence", "The survey says so.")]
    [InlineData("yellow", "concern", "It could go wrong.")]
    [InlineData("black", "idea", "How about Tuesdays?")]
    [InlineData("green", "concern", "That will not work.")]
    public async Task EverybodyWearsTheSameHat_WhoeverLeadsToo(string hat, string kind, string text)
    {
        await using var play = await Play.OpenAsync("six-hats", "ana ben cho");
        while (play.Phase != hat)
        {
            await play.DoAsync(new MutualLearning.Sessions.AdvancePhase(play.Lead()));
        }

        (await play.SayCodeAsync("ben", kind, text)).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync("ana", kind, text)).Should().Be("session.kind-not-allowed", "ana leads, under the same hat");
    }

    [Fact]
    public async Task UnderTheRedHat_NobodyAnswersAFeeling()
    {
        await using var play = await Play.OpenAsync("six-hats", "ana ben cho");
        await play.NextAsync("white");
        await play.NextAsync("red");
        var feeling = await play.ContributeAsync("cho", "view", "I dread it.");

        (await play.SayCodeAsync("ben", "view", "There is no reason to.", feeling)).Should().Be("session.reply-not-allowed");
    }
}
