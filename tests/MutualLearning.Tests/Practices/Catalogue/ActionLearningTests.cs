using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class ActionLearningTests
{
    private const string People = "ana bruno cleo dan";

    [Fact]
    public async Task TheGroupAsks_AgreesOnTheProblem_AndActs()
    {
        await using var play = await ToQuestionsAsync();
        var (coach, asker) = (play.Holders("coach"), Members(play).First());
        var asked = await play.ContributeAsync(asker, "question", "When did it begin?");
        await play.ContributeAsync("bruno", "answer", "When we moved.", asked);
        await play.NextAsync("check");
        await play.FillAsync(asker, "view", "We listen.", ("score", "7"));
        play.Seen("bruno").Should().NotContain("We listen.");
        await play.NextAsync("restate");
        await play.ContributeAsync(asker, "view", "The way to work is the problem.");
        play.Seen("bruno").Should().NotContain("The way to work is the problem.", "the first voice sets no tone");
        await play.NextAsync("agree");
        play.Seen("bruno").Should().Contain("The way to work is the problem.");

        // A problem on which they do not agree takes them back to asking, as often as it takes.
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await play.DecideAsync($"attempt {attempt}", play.Rule, People, "+-++");
            await play.NextAsync("questions");
            await play.NextAsync("check");
            await play.NextAsync("restate");
            await play.NextAsync("agree");
        }

        await play.DecideAsync("nobody looks after newcomers", play.Rule, People, "++++");
        await play.NextAsync("solutions");
        var towards = await play.ContributeAsync(asker, "question", "Who could look after them?");
        await play.ContributeAsync("bruno", "answer", "Whoever came last.", towards);
        await play.NextAsync("actions");
        await play.ContributeAsync("bruno", "commitment", "I ask the last three by Friday.");
        await play.NextAsync("helped");
        (await play.SayCodeAsync(asker, "view", "Surely.")).Should().Be("session.kind-not-allowed", "only the presenter answers");
        await play.ContributeAsync("bruno", "view", "I see whom to ask.");
        await play.NextAsync("learning");
        await play.ContributeAsync(coach, "question", "What helped us?");
        await play.ContributeAsync(asker, "learning", "To ask about the beginning.");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task TheCoach_StepsInWithQuestions_AndNeverAdvises()
    {
        await using var play = await ToQuestionsAsync();
        var coach = play.Holders("coach");

        foreach (var phase in new[] { "questions", "check", "restate", "agree" })
        {
            play.Phase.Should().Be(phase);
            foreach (var kind in new[] { "view", "idea", "evidence", "learning", "commitment", "answer" })
            {
                (await play.SayCodeAsync(coach, kind, "You should let him go.")).Should().BeOneOf(["session.kind-not-allowed"], "{0} in {1}", kind, phase);
            }

            await play.ContributeAsync(coach, "question", "What are we doing right now?");
            if (phase != "agree")
            {
                await play.DoAsync(new AdvancePhase(new(coach)));
            }
        }
    }

    [Fact]
    public async Task TheCoach_AsksWhileThePresenterSpeaks_AndNobodyElse()
    {
        await using var play = await Play.OpenAsync("action-learning", People);
        await play.TakeAsync("bruno", "presenter");
        await play.NextAsync("problem");

        (await play.SayCodeAsync(play.Holders("coach"), "view", "I think you should fire him.")).Should().Be("session.not-your-turn");
        await play.ContributeAsync(play.Holders("coach"), "question", "What is the problem, in a sentence?");
        (await play.SayCodeAsync(Members(play).First(), "question", "Who is it?")).Should().Be("session.not-your-turn");
    }

    [Fact]
    public async Task NobodyIsMade_ToBringAProblem()
    {
        await using var play = await Play.OpenAsync("action-learning", People);

        play.Holders("presenter").Should().BeEmpty();
        (await play.NextCodeAsync()).Should().Be("session.role-not-taken");
        (await play.CodeAsync(new AssignRole(new("presenter"), new("bruno"), play.Lead()))).Should().Be("session.may-not-assign");
    }

    [Fact]
    public async Task AStatement_StandsOnlyInAnswer_ToAPendingQuestion()
    {
        await using var play = await ToQuestionsAsync();
        var (one, other) = (Members(play).First(), Members(play).Last());
        (await play.SayCodeAsync(one, "view", "They are paid too little.")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync(one, "answer", "They are paid too little.")).Should().Be("session.reply-needed");

        var asked = await play.ContributeAsync(one, "question", "Are they paid well?");
        (await play.SayCodeAsync(one, "answer", "They are not.", asked)).Should().Be("session.reply-needed", "nobody answers themself");
        var answer = await play.ContributeAsync(other, "answer", "Better than elsewhere.", asked);
        (await play.SayCodeAsync(other, "answer", "And in time.", asked)).Should().Be("session.reply-needed", "it is answered");
        (await play.SayCodeAsync(one, "answer", "I see.", answer)).Should().Be("session.reply-needed", "an answer is no question");
    }

    private static async Task<Play> ToQuestionsAsync()
    {
        var play = await Play.OpenAsync("action-learning", People);
        await play.ContributeAsync("cleo", "goal", "To listen to the end.");
        await play.TakeAsync("bruno", "presenter");
        await play.NextAsync("problem");
        await play.ContributeAsync("bruno", "view", "Newcomers leave within a year.");
        await play.NextAsync("questions");
        return play;
    }

    private static string[] Members(Play play) => [.. People.Split(' ').Except([play.Holders("coach"), play.Holders("presenter")])];
}
