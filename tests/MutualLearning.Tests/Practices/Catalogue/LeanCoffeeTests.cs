using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class LeanCoffeeTests
{
    private const string People = "ana bruno cleo dan";

    private static readonly string[] Topics = ["hiring", "alarms", "lunch"];

    [Fact]
    public async Task MoreThumbsUpThanDown_GiveThreeMinutesMore_AsOftenAsTheyDo()
    {
        await using var play = await ToTheFirstTopicAsync();
        Current(play).Should().Be("alarms", "it has the most dots");
        await play.ContributeAsync("bruno", "view", "Every second one is false.");
        await play.NextAsync("extend");
        foreach (var (vote, after) in new[] { ("+++-", "more"), ("++-0", "more"), ("++--", "topic") })
        {
            await play.DecideAsync("go on? " + vote, play.Rule, People, vote);
            await play.NextAsync(after);
            if (after == "more")
            {
                Current(play).Should().Be("alarms");
                await play.NextAsync("extend");
            }
        }

        Current(play).Should().Be("hiring");
        await play.NextAsync("extend");
        await play.DecideAsync("go on with hiring?", play.Rule, People, "----");
        await play.NextAsync("topic");
        Current(play).Should().Be("lunch");
        await play.NextAsync("extend");
        await play.DecideAsync("go on with lunch?", play.Rule, People, "----");
        await play.NextAsync("takeaways");
        await play.ContributeAsync("dan", "learning", "Half of the alarms can go.");
        await play.NextAsync(string.Empty);
        play.Session.Items.Select(i => i.Status).Should().AllBeEquivalentTo(ItemStatus.Done);
    }

    [Fact]
    public async Task TopicsThatWereNotReached_StayWaiting_ForTheNextMeeting()
    {
        await using var play = await ToTheFirstTopicAsync();

        await play.DoAsync(new GoToPhase(new("takeaways"), play.Lead(), "The hour is over.", []));
        await play.NextAsync(string.Empty);

        play.Session.Items.Where(i => i.Status == ItemStatus.Waiting).Select(i => i.Title).Should().Equal("hiring", "lunch");
    }

    [Fact]
    public async Task NobodyGoesOn_BeforeTheThumbsAreCounted()
    {
        await using var play = await ToTheFirstTopicAsync();
        await play.NextAsync("extend");

        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached");
        (await play.SayCodeAsync("bruno", "idea", "One more thing.")).Should().Be("session.kind-not-allowed");
    }

    [Fact]
    public async Task EveryCard_IsATopic_UnderTheNameOfWhoBroughtIt()
    {
        await using var play = await Play.OpenAsync("lean-coffee", People);
        await play.ContributeAsync("bruno", "question", "Why so many alarms?");
        await play.ContributeAsync("cleo", "idea", "Lunch together");

        play.Session.Items.Select(i => (i.Title, i.AddedBy.Value)).AsEnumerable().Should().Equal(("Why so many alarms?", "bruno"), ("Lunch together", "cleo"));
    }

    private static string Current(Play play) => play.Session.FindItem(play.Session.CurrentItem)!.Title;

    private static async Task<Play> ToTheFirstTopicAsync()
    {
        var play = await Play.OpenAsync("lean-coffee", People);
        foreach (var topic in Topics)
        {
            await play.ContributeAsync("ana", "idea", topic);
        }

        await play.NextAsync("pitch");
        await play.ContributeAsync("ana", "view", "It is about the nights.");
        await play.NextAsync("vote");
        var chosen = await play.ChooseAsync(
            "topics", play.Rule, Topics, People, [.. Enumerable.Repeat(Preference.Scored(("alarms", 2)), 3), Preference.Scored(("alarms", 1), ("hiring", 1))]);
        chosen.Verdict!.Result!.Winners[0].Should().Equal("alarms");
        play.Session.Items.Select(i => i.Title).Should().Equal("alarms", "hiring", "lunch");
        await play.NextAsync("topic");
        return play;
    }
}
