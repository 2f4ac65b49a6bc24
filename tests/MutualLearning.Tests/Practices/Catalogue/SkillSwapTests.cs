using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class SkillSwapTests
{
    private const string People = "ana bruno cleo dan";

    [Fact]
    public async Task Offers_StandOnAList_AndWhatFailsStaysInThePair()
    {
        await using var play = await Play.OpenAsync("skill-swap", People);
        await play.ContributeAsync("ana", "idea", "Pivot tables");
        await play.ContributeAsync("bruno", "idea", "How I say no");
        play.Session.Items.Select(i => i.Title).AsEnumerable().Should().Equal("Pivot tables", "How I say no");
        await play.NextAsync("wishes");
        await play.ContributeAsync("cleo", "goal", "To say no");
        await play.NextAsync("first-half");
        var pair = play.Session.Visit!.Groups.Single(g => g.Contains(new("ana")));
        await play.ContributeAsync("ana", "learning", "I deleted the sheet.");
        await play.NextAsync("second-half");
        play.Session.Visit!.Groups.Single(g => g.Contains(new("ana"))).Should().Equal(pair, "the same pairs");
        await play.NextAsync("show");
        People.Split(' ').Where(p => play.Seen(p).Contains("I deleted the sheet.")).Should().BeEquivalentTo(pair.Select(p => p.Value));
        foreach (var person in People.Split(' '))
        {
            await play.ContributeAsync(person, "learning", "I can now.");
        }

        await play.NextAsync(string.Empty);
    }
}
