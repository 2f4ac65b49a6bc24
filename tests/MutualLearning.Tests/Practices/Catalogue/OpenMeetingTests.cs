using System.Threading.Tasks;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class OpenMeetingTests
{
    [Fact]
    public async Task AMeeting_WithAnAgenda_AQuestionAndAVote()
    {
        await using var play = await Play.OpenAsync("open-meeting", "ana bruno cleo");
        await play.DoAsync(new AddItem(new("rota"), "The rota", new("ana")));
        await play.DoAsync(new TakeUpItem(new("rota"), new("ana")));
        var asked = await play.ContributeAsync("bruno", "question", "Who serves in May?");
        await play.ContributeAsync("cleo", "answer", "I do.", asked);
        await play.DecideAsync("cleo serves in May", play.Rule, "ana bruno cleo", "++0");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task WhoIsNotThere_DoesNotSpeak()
    {
        await using var play = await Play.OpenAsync("open-meeting", "ana bruno");

        (await play.SayCodeAsync("zoe", "view", "From outside.")).Should().Be("session.unknown");
    }
}
