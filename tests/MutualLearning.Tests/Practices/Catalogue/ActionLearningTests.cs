using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class ActionLearningTests
{
    private const string People = "ana bruno cleo dan";

    [Fact]
    public async Task TheGroupAsks_AgreesOnTheProblem_AndActs()
    {
        await using var play = await Play.OpenAsync("action-learning", People);
        var (coach, presenter) = (play.Holders("coach"), play.Holders("presenter"));
        presenter.Should().NotBe(coach);
        var asker = Members(play).First();
        await play.ContributeAsync(presenter, "view", "Newcomers leave within a year.");
        await play.NextAsync("questions");
        var asked = await play.ContributeAsync(asker, "question", "When did it begin?");
        await play.ContributeAsync(presenter, "answer", "When we moved.", asked);
        await play.ContributeAsync(coach, "view", "I notice that we ask only one person.");
        await play.NextAsync("restate");
        await play.ContributeAsync(asker, "view", "The way to work is the problem.");

        // A problem on which they do not agree takes them back to asking.
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached");
        await play.DecideAsync("the way to work", play.Rule, People, "+-++");
        await play.NextAsync("questions");
        await play.NextAsync("restate");
        await play.DecideAsync("nobody looks after newcomers", play.Rule, People, "++++");
        await play.NextAsync("solutions");
        var towards = await play.ContributeAsync(asker, "question", "Who could look after them?");
        await play.ContributeAsync(presenter, "answer", "Whoever came last.", towards);
        await play.NextAsync("actions");
        await play.ContributeAsync(presenter, "commitment", "I ask the last three by Friday.");
        await play.NextAsync("learning");
        await play.ContributeAsync(coach, "question", "What helped us?");
        await play.ContributeAsync(asker, "learning", "To ask about the beginning.");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task AStatement_StandsOnlyInAnswer_ToAPendingQuestion()
    {
        await using var play = await Play.OpenAsync("action-learning", People);
        await play.NextAsync("questions");
        var (one, other) = (Members(play).First(), Members(play).Last());
        (await play.SayCodeAsync(one, "view", "They are paid too little.")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync(one, "answer", "They are paid too little.")).Should().Be("session.reply-needed");

        var asked = await play.ContributeAsync(one, "question", "Are they paid well?");
        (await play.SayCodeAsync(one, "answer", "They are not.", asked)).Should().Be("session.reply-needed", "nobody answers themself");
        var answer = await play.ContributeAsync(other, "answer", "Better than elsewhere.", asked);
        (await play.SayCodeAsync(other, "answer", "And in time.", asked)).Should().Be("session.reply-needed", "it is answered");
        (await play.SayCodeAsync(one, "answer", "I see.", answer)).Should().Be("session.reply-needed", "an answer is no question");
    }

    [Fact]
    public async Task AfterTwoWaysBack_TheGroupGoesOn()
    {
        await using var play = await Play.OpenAsync("action-learning", People);
        await play.NextAsync("questions");
        foreach (var (round, after) in new[] { (1, "questions"), (2, "questions"), (3, "solutions") })
        {
            await play.NextAsync("restate");
            await play.DecideAsync($"attempt {round}", play.Rule, People, "+-++");
            await play.NextAsync(after);
        }
    }

    private static string[] Members(Play play) => [.. People.Split(' ').Except([play.Holders("coach"), play.Holders("presenter")])];
}
