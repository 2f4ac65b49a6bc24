using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class EightBehavioursTests
{
    private const string People = "ana bruno cleo";

    [Fact]
    public async Task EachChoosesABehaviour_AndLooksAtTheirOwnPart()
    {
        await using var play = await Play.OpenAsync("eight-behaviours", People);
        (await play.CodeAsync(play.Filled("bruno", "goal", "To be nice.", ("behaviour", "be-nice")))).Should().Be("session.field-form");
        foreach (var person in People.Split(' '))
        {
            await play.FillAsync(person, "goal", "I hide my reasons.", ("behaviour", "reasons-and-intent"));
        }

        await play.NextAsync("talk");
        (await play.SayCodeAsync(play.Lead().Value, "learning", "You forget your reasons.")).Should().Be("session.kind-not-allowed");
        await play.ContributeAsync("bruno", "view", "I want two people at night, since one cannot leave the desk.");
        await play.NextAsync("notice");
        await play.FillAsync("bruno", "learning", "Once.", ("behaviour", "reasons-and-intent"), ("example", "The two at night."));
        play.Seen("ana").Should().NotContain("Once.", "nobody sees it before all are ready");
        await play.NextAsync("look-back");
        play.Seen("ana").Should().Contain("Once.");
        await play.NextAsync("intend");
        foreach (var person in People.Split(' '))
        {
            await play.PassAsync(person);
        }

        await play.NextAsync(string.Empty);
    }
}
