using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class OnboardingBuddyTests
{
    private const string People = "ana bruno";

    [Fact]
    public async Task NinetyDays_EndWithFreshEyes_WhichSomebodyPassesOn()
    {
        await using var play = await Play.OpenAsync("onboarding-buddy", People);
        await play.TakeAsync("bruno", "newcomer");
        foreach (var phase in new[] { "first-week", "first-month", "second-month", "third-month", "fresh-eyes" })
        {
            await play.ContributeAsync("bruno", "question", $"Who knows before {phase}?");
            await play.NextAsync(phase);
        }

        (play.Now - play.Session.OpenedAt!.Value).Days.Should().Be(90);
        (await play.SayCodeAsync("ana", "idea", "I would change the forms.")).Should().Be("session.kind-not-allowed", "the newcomer says it");
        await play.ContributeAsync("bruno", "idea", "Nobody needs both forms.");
        await play.ContributeAsync("ana", "commitment", "I take it to the office.");
        await play.NextAsync(string.Empty);
        play.Session.ViewAs(new("ana")).FollowUps.Select(f => (f.Id, f.People[0].Value)).AsEnumerable().Should().Equal(("pass-on", "ana"));
    }
}
