using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>Two people who learn from each other over several meetings.</summary>
public sealed class ReciprocalMentoringTests
{
    [Fact]
    public async Task TheyAgreeMeetAndRenew_AndThenEnd()
    {
        await using var play = await Play.OpenAsync("reciprocal-mentoring", "ana ben");
        await Agree(play);
        await play.NextAsync("arrive");
        await Meet(play);
        await play.NextAsync("arrive");
        await Meet(play);
        await play.NextAsync("close");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "they have not decided");
        await play.DecideAsync("Another year?", play.Rule, "ana ben", "++");

        await play.NextAsync("agreement");
        await play.ContributeAsync("ana", "goal", "To say no.");
        await play.ContributeAsync("ben", "goal", "To write shorter.");
        await play.NextAsync("arrive");
        await Meet(play);
        await play.NextAsync("close");
        await play.DecideAsync("And another?", play.Rule, "ana ben", "+-");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task TheTalk_BeginsOnlyWhenBothHaveStatedAGoal()
    {
        await using var play = await Play.OpenAsync("reciprocal-mentoring", "ana ben");
        await play.ContributeAsync("ana", "goal", "To read a balance sheet.");
        await play.PassAsync("ben");

        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "a pass is no goal");
        await play.ContributeAsync("ben", "goal", "To lead a shift.");
        await play.NextAsync("arrive");
    }

    [Fact]
    public async Task NotesBelongToWhoeverWritesThem_ForEver()
    {
        await using var play = await Play.OpenAsync("reciprocal-mentoring", "ana ben");
        await Agree(play);
        await play.NextAsync("arrive");
        await play.NextAsync("first-topic");
        await play.ContributeAsync("ana", "learning", "I interrupt people.");

        play.Seen("ana").Should().Contain("I interrupt people.");
        play.Seen("ben").Should().NotContain("I interrupt people.");
        play.Seen("hr").Should().NotContain("I interrupt people.");
        await play.DoAsync(new CloseSession(new PersonId("ana"), "Ben moves away."));
        play.Seen("ben").Should().NotContain("I interrupt people.");
    }

    private static async Task Agree(Play play)
    {
        await play.DoAsync(new AddItem(new ItemId("march"), "Meeting in March", new PersonId("ana")));
        await play.DoAsync(new AddItem(new ItemId("april"), "Meeting in April", new PersonId("ben")));
        await play.ContributeAsync("ana", "goal", "To read a balance sheet.");
        await play.ContributeAsync("ben", "goal", "To lead a shift.");
    }

    private static async Task Meet(Play play)
    {
        await play.ContributeAsync("ben", "view", "It was a quiet month.");
        await play.NextAsync("first-topic");
        await play.ContributeAsync("ana", "question", "What is a provision?");
        await play.NextAsync("second-topic");
        await play.ContributeAsync("ben", "question", "How do I begin a shift?");
        await play.NextAsync("look-back");
        await play.ContributeAsync("ana", "commitment", "I read ours.");
    }
}
