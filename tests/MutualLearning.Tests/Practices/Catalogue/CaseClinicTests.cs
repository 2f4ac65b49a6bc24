using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class CaseClinicTests
{
    private const string People = "ana bruno cleo dan";

    [Fact]
    public async Task TheCoaches_ListenMirrorAndThinkAlong()
    {
        await using var play = await OpenAsync();
        var (giver, coach) = (play.Holders("case-giver"), Coach(play));
        play.Holders("timekeeper").Should().NotBe(giver);
        await play.NextAsync("intention");
        await play.ContributeAsync(giver, "goal", "I want the two teams to plan together.");
        var asked = await play.ContributeAsync(coach, "question", "Who wants that beside you?");
        await play.ContributeAsync(giver, "answer", "Nobody has said so.", asked);
        await play.NextAsync("stillness");
        await play.ContributeAsync(coach, "view", "Two boats and one rope.");
        play.Seen(giver).Should().NotContain("Two boats and one rope.");
        await play.NextAsync("mirroring");
        await play.ContributeAsync(coach, "view", "I see two boats and one rope.");
        await play.ContributeAsync(giver, "view", "I hold the rope.");
        await play.NextAsync("dialogue");
        await play.ContributeAsync(coach, "idea", "Let go for a week.");
        await play.NextAsync("closing");
        await play.ContributeAsync(coach, "view", "You carry a lot.");
        await play.ContributeAsync(giver, "commitment", "I ask each of them once.");
        (await play.SayCodeAsync(coach, "commitment", "I ask them for you.")).Should().Be("session.kind-not-allowed");
        await play.NextAsync("journaling");
        await play.ContributeAsync(giver, "learning", "It is not mine alone.");
        await play.NextAsync(string.Empty);
        play.Seen(coach).Should().Contain("Two boats and one rope.").And.NotContain("It is not mine alone.");
    }

    [Fact]
    public async Task Mirroring_HasNoAdvice_NotEvenOfTheTimekeeper()
    {
        await using var play = await OpenAsync();
        await play.NextAsync("intention");
        await play.NextAsync("stillness");
        await play.NextAsync("mirroring");

        foreach (var person in new[] { Coach(play), play.Holders("timekeeper"), play.Holders("case-giver") })
        {
            (await play.SayCodeAsync(person, "idea", "Let go for a week.")).Should().Be("session.kind-not-allowed");
            (await play.SayCodeAsync(person, "question", "Why do you hold it?")).Should().Be("session.kind-not-allowed");
        }
    }

    [Fact]
    public async Task TheCaseGiver_DoesNotKeepTheTime()
    {
        await using var play = await OpenAsync();

        var giver = new PersonId(play.Holders("case-giver"));
        var hand = new HandOverRole(new RoleId("timekeeper"), new PersonId(play.Holders("timekeeper")), giver, giver);
        (await play.CodeAsync(hand)).Should().Be("session.role-exclusive");
    }

    [Fact]
    public async Task NobodyIsMade_ToBringACase()
    {
        await using var play = await Play.OpenAsync("case-clinic", People);

        play.Holders("case-giver").Should().BeEmpty();
        (await play.NextCodeAsync()).Should().Be("session.role-not-taken");
    }

    private static async Task<Play> OpenAsync()
    {
        var play = await Play.OpenAsync("case-clinic", People);
        await play.TakeAsync("cleo", "case-giver");
        return play;
    }

    private static string Coach(Play play) => People.Split(' ').Except([play.Holders("case-giver"), play.Holders("timekeeper")]).First();
}
