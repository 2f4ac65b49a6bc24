using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class OneTwoFourAllTests
{
    private const string People = "ana bruno cleo dan eva finn gita hugo";

    [Fact]
    public async Task WhatIsSaidAloneInPairsAndInFours_StaysThere_AndAGroupSaysOneIdeaToAll()
    {
        await using var play = await Play.OpenAsync("one-two-four-all", People);
        foreach (var (phase, together) in new[] { ("alone", 1), ("pairs", 2), ("fours", 4) })
        {
            foreach (var person in People.Split(' '))
            {
                await play.ContributeAsync(person, "idea", $"{person} {phase}");
            }

            People.Split(' ').Should().AllSatisfy(p => play.Seen(p).Count(t => t.EndsWith(phase, System.StringComparison.Ordinal)).Should().Be(together));
            await play.NextAsync(phase switch { "alone" => "pairs", "pairs" => "fours", _ => "all" });
        }

        var before = People.Split(' ').ToDictionary(p => p, play.Seen);
        before.Should().AllSatisfy(p => p.Value.Should().HaveCount(7, "their own, that of their pair, that of their four, each once"));
        var reporters = play.Holders("reporter").Split(' ');
        reporters.Should().HaveCount(2);
        await play.ContributeAsync(reporters[0], "idea", "The one that all four had.");
        (await play.SayCodeAsync(reporters[0], "idea", "And another.")).Should().Be("session.enough-from-group");
        (await play.SayCodeAsync(People.Split(' ').Except(reporters).First(p => p != play.Lead().Value), "idea", "Mine too.")).Should().Be("session.kind-not-allowed");
        await play.ContributeAsync(reporters[1], "idea", "Ours.");
        await play.NextAsync(string.Empty);

        People.Split(' ').Should().AllSatisfy(p => play.Seen(p).Should().BeEquivalentTo([.. before[p], "The one that all four had.", "Ours."], "the end opens nothing else"));
    }

    // Neither the facilitator sees it nor does a reply betray it.
    [Fact]
    public async Task WhatOneWrites_Alone_IsPrivate()
    {
        await using var play = await Play.OpenAsync("one-two-four-all", People);
        var alone = await play.ContributeAsync("bruno", "idea", "A thought of my own.");

        play.Lead().Value.Should().NotBe("bruno");
        play.Seen(play.Lead().Value).Should().BeEmpty();
        (await play.SayCodeAsync("cleo", "idea", "I add to it.", alone)).Should().Be("session.contribution-unknown");
    }

    [Fact]
    public async Task WhatAPairSays_IsNotSeenByTheNextPair()
    {
        await using var play = await Play.OpenAsync("one-two-four-all", People);
        await play.ContributeAsync("ana", "idea", "from ana");
        await play.NextAsync("pairs");
        var said = await play.ContributeAsync("ana", "idea", "Ours.");

        People.Split(' ').Count(p => play.Seen(p).Contains("Ours.")).Should().Be(2);
        var outsider = People.Split(' ').First(p => !play.Seen(p).Contains("Ours."));
        (await play.SayCodeAsync(outsider, "question", "Why?", said)).Should().Be("session.contribution-unknown");
    }
}
