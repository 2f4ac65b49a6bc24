using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What is to happen some days after a session, and times that grow with the people.</summary>
public sealed class SessionFollowUpTests
{
    [Fact]
    public void AfterItsEnd_ASessionSaysWhatFollows_WithTheDayAndThePeople()
    {
        var s = Given.Open(Following(), Ana, Ben).After(new AssignRole(Scribe, Ben, Ana));

        s.State.ViewAs(Ben).FollowUps.Count.Should().Be(0, "it has not ended");
        s.After(new CloseSession(Ana)).State.ViewAs(Ben).FollowUps.Select(f => (f.Id, f.On, f.People.Count == 0 ? default : f.People[0], f.Practice)).AsEnumerable().Should().Equal(
            ("ask", new LocalDate(2026, 1, 12), Ben, default), ("again", new LocalDate(2026, 4, 5), default, new PracticeId("retrospective")));
        s.After(new CancelSession(Ana, "Fire")).State.ViewAs(Ben).FollowUps.Count.Should().Be(0, "nothing follows what was called off");
    }

    [Fact]
    public async Task WhoHeldTheRole_IsOfferedWhatFollows_Once()
    {
        await using var provider = new ServiceCollection().AddSingleton<IClock>(new TestClock(Nine)).AddMutualLearning(ml => ml.AddPractice(Following())).BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var (sessions, responsibilities) = (scope.ServiceProvider.GetRequiredService<ISessions>(), scope.ServiceProvider.GetRequiredService<IResponsibilities>());
        var id = new SessionId("s");
        await sessions.StartAsync(id, new("test"), "Learn", [Ana, Ben], Ana);
        await sessions.HandleAsync(id, new AssignRole(Scribe, Ben, Ana));
        var ended = (await sessions.CloseAsync(id, Ana)).Value;

        var offered = (await responsibilities.TakeOnFollowUpAsync(new("s-ask"), ended, "ask", "Ask each of us how it went", by: Ana)).Value;
        (offered.Accountable, offered.Offer?.To, offered.Due, offered.Session).Should().Be((Ana, Ben, new LocalDate(2026, 1, 12), id));
        (await responsibilities.TakeOnFollowUpAsync(new("s-ask"), ended, "ask", "Again", by: Ana)).Refusal.Code.Should().Be("responsibility.exists");
        (await responsibilities.TakeOnFollowUpAsync(new("s-ask"), ended, "again", "Meet", by: Ana)).Refusal.Code.Should().Be("responsibility.unknown", "that is a session");
    }

    [Fact]
    public void Minutes_GrowWithThePeople_InThePlanAndInTheSession()
    {
        var practice = Practice(Phase("talk") with { Minutes = new(5, 10, 20) { PerPerson = 2 } }, Phase("pairs") with { Minutes = new(0, 1, 2) { PerPerson = 3 }, Groups = new(2) });
        var s = Given.Open(practice, Ana, Ben, Cleo);

        s.State.PlannedMinutes(s.State.Visit!).Should().Be(16);
        s.After(new LeaveSession(Cleo)).State.PlannedMinutes(s.State.Visit!).Should().Be(14, "as in a round, those who are there count");
        var pairs = s.After(new AdvancePhase(Ana)).State;
        pairs.PlannedMinutes(pairs.Visit!).Should().Be(10, "the largest group has three");
        var plan = PracticePlan.For(practice, 3);
        (plan.Shortest, plan.Planned, plan.Longest).Should().Be((11 + 9, 16 + 10, 26 + 11));
    }

    [Fact]
    public void ATextThatNamesTheMinutes_CountsThePeopleToo()
    {
        var practice = Practice(Phase("talk") with { Minutes = new(5, 10, 20) { PerPerson = 2 } }) with { Texts = [new("en", "phase.talk.prompt", "{minutes}")] };

        PracticeVocabulary.For(practice, "en").PromptOf(new("talk")).Should().Be("10 minutes", "nobody knows yet for how many");
        PracticeVocabulary.For(practice, "en").In(3, "Learn", static _ => null).PromptOf(new("talk")).Should().Be("16 minutes");
    }

    private static Practice Following() => Practice(Phase("talk")) with
    {
        FollowUps = [new PracticeFollowUp("ask", 7, Scribe, default), new PracticeFollowUp("again", 90, default, new("retrospective"))],
    };
}
