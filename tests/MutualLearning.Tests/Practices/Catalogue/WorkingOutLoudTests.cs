using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class WorkingOutLoudTests
{
    private const string People = "ana bruno cleo";

    [Fact]
    public async Task TheCircle_BeginsMeetsAndLooksBack_EachMeetingNamingTheNext()
    {
        await using var first = await Play.OpenAsync("working-out-loud-start", People);
        foreach (var person in People.Split(' '))
        {
            await first.PassAsync(person);
        }

        await first.NextAsync("agree");
        await first.NextAsync("goal");
        foreach (var person in People.Split(' '))
        {
            await first.ContributeAsync(person, "goal", "To speak in front of people.");
        }

        await first.NextAsync("sharpen");
        await first.NextAsync("people");
        await first.ContributeAsync("bruno", "nomination", "The choir leader.");
        await first.NextAsync("first-step");
        first.Seen("ana").Should().NotContain("The choir leader.", "the list is its author's");
        foreach (var person in People.Split(' '))
        {
            await first.ContributeAsync(person, "commitment", "A thank-you note.");
        }

        await first.NextAsync(string.Empty);
        var next = first.Session.ViewAs(new("ana")).FollowUps.Single();
        (next.Practice.Value, next.On).Should().Be(("working-out-loud-week", first.Session.EndedAt!.Value.InUtc().Date.PlusDays(7)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheLastWeek_LooksBack_AndTheOthersEndWithTheNextStep(bool isLast)
    {
        await using var week = await Play.OpenAsync("working-out-loud-week", People);
        foreach (var person in People.Split(' '))
        {
            await week.PassAsync(person);
        }

        await week.NextAsync("exercise");
        await week.NextAsync("share");
        await week.NextAsync("next-step");
        foreach (var person in People.Split(' '))
        {
            await week.ContributeAsync(person, "commitment", "Ask the choir leader.");
        }

        await week.DoAsync(new AdvancePhase(week.Lead()) { To = isLast ? new("look-back") : default });
        week.Phase.Should().Be(isLast ? "look-back" : string.Empty);
    }
}
