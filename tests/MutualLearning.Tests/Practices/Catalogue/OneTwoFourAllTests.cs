using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class OneTwoFourAllTests
{
    private const string People = "ana bruno cleo dan eva finn gita hugo";

    [Fact]
    public async Task WhatOneWrote_IsSeenByTwo_ThenByFourThenByAll()
    {
        await using var play = await Play.OpenAsync("one-two-four-all", People);
        foreach (var person in People.Split(' '))
        {
            await play.ContributeAsync(person, "idea", "from " + person);
        }

        var seen = People.Split(' ').ToDictionary(p => p, play.Seen);
        seen.Should().AllSatisfy(s => s.Value.Should().Equal("from " + s.Key));
        foreach (var (phase, count) in new[] { ("pairs", 2), ("fours", 4), ("all", 8) })
        {
            await play.NextAsync(phase);
            foreach (var person in People.Split(' '))
            {
                play.Seen(person).Should().HaveCount(count).And.Contain(seen[person], "groups join and never lose what they had");
                seen[person] = play.Seen(person);
            }
        }

        await play.ContributeAsync("hugo", "idea", "The one that all four had.");
        await play.NextAsync(string.Empty);
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
