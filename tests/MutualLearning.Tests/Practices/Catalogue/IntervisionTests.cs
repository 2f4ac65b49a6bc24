using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class IntervisionTests
{
    private const string People = "ana bruno cleo dan eva";

    [Theory]
    [InlineData("consult", "idea")]
    [InlineData("resonance", "view")]
    [InlineData("headstand", "idea")]
    public async Task TheGroup_ChoosesAMethod_AndAdvisesInIt(string method, string kind)
    {
        await using var play = await Play.OpenAsync("intervision", People);
        await play.TakeAsync("dan", "presenter");
        var adviser = Adviser(play);
        await play.NextAsync("narrative");
        await play.ContributeAsync("dan", "view", "My apprentice does not ask.");
        var asked = await play.ContributeAsync(adviser, "question", "Never, or not you?");
        await play.ContributeAsync("dan", "answer", "Not me.", asked);
        await play.NextAsync("key-question");
        await play.ContributeAsync("dan", "question", "How do I become somebody whom one asks?");
        await play.NextAsync("method");
        await play.DoAsync(new AdvancePhase(play.Lead()) { To = method == "consult" ? default : new(method) });
        play.Phase.Should().Be(method);
        await play.ContributeAsync(adviser, kind, "A calendar without a gap.");
        (await play.SayCodeAsync("dan", "view", "I have tried that.")).Should().Be("session.not-your-roles-turn", "the presenter only listens");
        (await play.SayCodeAsync(adviser, method == "resonance" ? "idea" : "commitment", "Leave a gap.")).Should().Be("session.kind-not-allowed");
        await play.NextAsync("close");
        await play.ContributeAsync("dan", "commitment", "I leave an hour free each week.");
        (await play.SayCodeAsync(adviser, "view", "Better two.")).Should().Be("session.not-your-turn");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task NobodyIsMade_ToBringACase()
    {
        await using var play = await Play.OpenAsync("intervision", People);

        play.Holders("presenter").Should().BeEmpty();
        (await play.NextCodeAsync()).Should().Be("session.role-not-taken");
        var free = Adviser(play);
        (await play.CodeAsync(new AssignRole(new("presenter"), new(free), play.Lead()))).Should().Be("session.may-not-assign");
    }

    [Fact]
    public async Task TheModerator_StepsInWithQuestions_AndSaysNoViewOfTheStory()
    {
        await using var play = await Play.OpenAsync("intervision", People);
        await play.TakeAsync("dan", "presenter");
        await play.NextAsync("narrative");

        (await play.SayCodeAsync(play.Holders("moderator"), "view", "That is hard.")).Should().Be("session.kind-not-allowed");
        await play.ContributeAsync(play.Holders("moderator"), "question", "What happened then?");
        (await play.SayCodeAsync(Adviser(play), "idea", "Ask back.")).Should().Be("session.kind-not-allowed");
    }

    private static string Adviser(Play play) =>
        People.Split(' ').Except([play.Holders("presenter"), play.Holders("moderator"), play.Holders("secretary")]).First();
}
