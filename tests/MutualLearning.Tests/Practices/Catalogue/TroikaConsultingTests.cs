using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class TroikaConsultingTests
{
    private const string People = "ana bruno cleo";

    [Fact]
    public async Task EachOfTheThree_IsTheClientOnce()
    {
        await using var play = await Play.OpenAsync("troika-consulting", People);
        await play.ContributeAsync("ana", "question", "How do I say no to my best customer?");
        play.Seen("ana").Should().HaveCount(1);
        play.Seen("bruno").Should().BeEmpty();

        var clients = new List<string>();
        await play.NextAsync("share");
        for (var turn = 1; turn <= 3; turn++)
        {
            var client = play.Holders("client");
            var others = People.Split(' ').Except([client]).ToArray();
            clients.Add(client);
            await play.ContributeAsync(client, "question", "How do I say no?");
            await play.NextAsync("clarify");
            var asked = await play.ContributeAsync(others[0], "question", "What would be lost?");
            await play.ContributeAsync(client, "answer", "A third of our sales.", asked);
            await play.NextAsync("consult");
            var idea = await play.ContributeAsync(others[0], "idea", "Offer something smaller.");
            await play.ContributeAsync(others[1], "idea", "And a date for the rest.", idea);
            await play.NextAsync("feedback");
            await play.ContributeAsync(client, "learning", "A no can carry an offer.");
            await play.NextAsync(turn < 3 ? "share" : "debrief");
        }

        await play.ContributeAsync("ana", "learning", "Asking is harder than helping.");
        await play.NextAsync(string.Empty);

        clients.Should().BeEquivalentTo(People.Split(' '));
    }

    [Fact]
    public async Task AnyNumberOfTrios_WorksUnderOneBell_AndHearsOnlyItsOwn()
    {
        await using var play = await Play.OpenAsync("troika-consulting", string.Join(' ', Enumerable.Range(1, 24).Select(i => $"p{i:00}")));
        await play.NextAsync("share");
        var clients = new List<string>();
        for (var turn = 1; turn <= 3; turn++)
        {
            var now = play.Holders("client").Split(' ');
            now.Should().HaveCount(8);
            clients.AddRange(now);
            foreach (var client in now)
            {
                await play.ContributeAsync(client, "question", $"{client} asks");
            }

            play.Seen("p01").Count(t => t.EndsWith("asks", System.StringComparison.Ordinal)).Should().Be(turn, "what is asked stays in the trio");
            await play.NextAsync("clarify");
            await play.NextAsync("consult");
            await play.NextAsync("feedback");
            await play.NextAsync(turn < 3 ? "share" : "debrief");
        }

        clients.Should().OnlyHaveUniqueItems().And.HaveCount(24);
    }

    [Fact]
    public async Task TheClient_IsMute_WhileConsulted()
    {
        await using var play = await Play.OpenAsync("troika-consulting", People);
        await play.NextAsync("share");
        await play.NextAsync("clarify");
        await play.NextAsync("consult");
        var client = play.Holders("client");

        (await play.SayCodeAsync(client, "view", "That is not what I meant.")).Should().Be("session.not-your-roles-turn");
        (await play.SayCodeAsync(client, "pass", string.Empty)).Should().Be("session.not-your-roles-turn");
    }

    [Fact]
    public async Task NobodyAdvises_BeforeTheQuestionIsClear()
    {
        await using var play = await Play.OpenAsync("troika-consulting", People);
        await play.NextAsync("share");
        var client = play.Holders("client");
        var other = People.Split(' ').First(p => p != client);

        (await play.SayCodeAsync(other, "question", "Why?")).Should().Be("session.not-your-turn");
        await play.NextAsync("clarify");
        (await play.SayCodeAsync(other, "idea", "Just say no.")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync(client, "question", "What do you think?")).Should().Be("session.kind-not-allowed");
    }
}
