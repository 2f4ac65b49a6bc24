using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Decisions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class IntervisionTests
{
    private const string People = "ana bruno cleo dan eva";

    [Fact]
    public async Task TheGroup_ChoosesAMethod_AndAdvises()
    {
        await using var play = await Play.OpenAsync("intervision", People);
        var (presenter, adviser) = (play.Holders("presenter"), Adviser(play));
        new[] { presenter, play.Holders("moderator"), play.Holders("secretary") }.Should().OnlyHaveUniqueItems();
        await play.ContributeAsync(presenter, "view", "I bring one.");
        await play.NextAsync("narrative");
        await play.ContributeAsync(presenter, "view", "My apprentice does not ask.");
        var asked = await play.ContributeAsync(adviser, "question", "Never, or not you?");
        await play.ContributeAsync(presenter, "answer", "Not me.", asked);
        await play.NextAsync("key-question");
        await play.ContributeAsync(presenter, "question", "How do I become somebody whom one asks?");
        await play.NextAsync("method");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached");
        var chosen = await play.ChooseAsync(
            "method", play.Rule, ["ideas", "resonance"], People, [.. Enumerable.Repeat(Preference.Approved("resonance"), 4), Preference.Approved("ideas")]);
        chosen.Verdict!.Result!.Winners[0].Should().Equal("resonance");
        await play.NextAsync("consult");
        await play.ContributeAsync(adviser, "view", "I would be afraid of your calendar.");
        await play.NextAsync("close");
        await play.ContributeAsync(presenter, "commitment", "I leave an hour free each week.");
        (await play.SayCodeAsync(adviser, "view", "Better two.")).Should().Be("session.not-your-turn");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task ThePresenter_OnlyListens_WhileTheOthersConsult()
    {
        await using var play = await Play.OpenAsync("intervision", People);
        await play.NextAsync("narrative");
        (await play.SayCodeAsync(Adviser(play), "idea", "Ask back.")).Should().Be("session.kind-not-allowed");
        await play.NextAsync("key-question");
        await play.NextAsync("method");
        await play.NextAsync("consult", "We collect ideas, as always.");

        (await play.SayCodeAsync(play.Holders("presenter"), "view", "I have tried that.")).Should().Be("session.not-your-roles-turn");
    }

    private static string Adviser(Play play) =>
        People.Split(' ').Except([play.Holders("presenter"), play.Holders("moderator"), play.Holders("secretary")]).First();
}
