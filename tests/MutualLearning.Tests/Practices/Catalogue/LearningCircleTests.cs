using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class LearningCircleTests
{
    private const string People = "ana bruno cleo dan";

    [Fact]
    public async Task AnEvening_TakesNinetyMinutes()
    {
        await using var play = await Play.OpenAsync("learning-circle", People);
        play.Session.Practice!.Phases.AsEnumerable().Sum(p => p.Minutes.Default).Should().Be(90);
        foreach (var person in People.Split(' '))
        {
            await play.ContributeAsync(person, "view", "Well, and I read chapter two.");
        }

        await play.NextAsync("learn");
        var asked = await play.ContributeAsync(play.Holders("facilitator"), "question", "Who has understood the third figure?");
        await play.ContributeAsync(Learners(play)[0], "answer", "It counts twice.", asked);
        await play.NextAsync("apply");
        await play.ContributeAsync(Learners(play)[1], "idea", "We count our own.");
        await play.NextAsync("reflect");
        await play.ContributeAsync(play.Holders("facilitator"), "learning", "I had it wrong as well.");
        await play.NextAsync("next-time");
        await play.ContributeAsync(Learners(play)[0], "nomination", "cleo for the next evening");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task TheFacilitator_IsNoTeacher_UntilTheRoleMovesOn()
    {
        await using var play = await Play.OpenAsync("learning-circle", People);
        await play.NextAsync("learn");
        var (facilitator, learner) = (play.Holders("facilitator"), Learners(play)[0]);
        var asked = await play.ContributeAsync(learner, "question", "What does the third figure say?");
        foreach (var phase in new[] { "learn", "apply" })
        {
            play.Phase.Should().Be(phase);
            (await play.SayCodeAsync(facilitator, "answer", "It says that …", asked)).Should().Be("session.kind-not-allowed");
            (await play.SayCodeAsync(facilitator, "evidence", "The book has it on page 30.")).Should().Be("session.kind-not-allowed");
            await play.NextAsync(phase == "learn" ? "apply" : "reflect");
        }

        // The role goes round: handed over, the rule binds another person.
        await play.DoAsync(new HandOverRole(new RoleId("facilitator"), new(facilitator), new(learner), new(facilitator)));
        play.Holders("facilitator").Should().Be(learner);
        (await play.CodeAsync(new AdvancePhase(new(facilitator)))).Should().Be("session.may-not-advance");
    }

    private static string[] Learners(Play play) => [.. People.Split(' ').Except([play.Holders("facilitator")])];
}
