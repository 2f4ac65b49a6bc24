using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class LearningTalkTests
{
    private const string People = "ana bruno";

    [Fact]
    public async Task BothPromise_BothAgree_AndTheContractLivesOn()
    {
        await using var play = await Play.OpenAsync("learning-talk", People);
        (await play.NextCodeAsync()).Should().Be("session.role-not-taken", "nobody is made to learn");
        await play.TakeAsync("ana", "learner");
        await play.TakeAsync("bruno", "companion");
        await play.DoAsync(new AdvancePhase(new("ana")));
        await play.ContributeAsync("ana", "goal", "To lead a meeting.");
        (await play.SayCodeAsync("bruno", "idea", "Take my course.")).Should().Be("session.kind-not-allowed", "the companion asks and proposes nothing yet");
        await play.ContributeAsync("bruno", "question", "What would it make possible?");
        await play.NextAsync("offer");
        await play.ContributeAsync("bruno", "idea", "Lead Mondays with me.");
        await play.NextAsync("contract");
        await play.FillAsync("ana", "commitment", "My part.", ("learn", "To lead a meeting."), ("how", "Mondays."), ("shown-by", "I lead three alone."), ("review", "2026-06-01"));
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "a contract of one side is none");
        await play.FillAsync("bruno", "commitment", "My part.", ("support", "I sit in and say what I saw."));
        await play.NextAsync("agree");
        await play.DecideAsync("contract", play.Rule, People, "+-");
        await play.NextAsync("contract");
        await play.FillAsync("ana", "commitment", "My part, smaller.", ("learn", "To open a meeting."), ("how", "Mondays."), ("shown-by", "Three openings."), ("review", "2026-06-01"));
        await play.FillAsync("bruno", "commitment", "My part.", ("support", "I sit in."));
        await play.NextAsync("agree");
        await play.DecideAsync("the smaller contract", play.Rule, People, "++");
        await play.NextAsync("close");
        await play.NextAsync(string.Empty);

        play.Session.ViewAs(new("ana")).FollowUps.Select(f => (f.Id, f.People[0].Value)).AsEnumerable().Should().Equal(("look-again", "ana"));
    }
}
