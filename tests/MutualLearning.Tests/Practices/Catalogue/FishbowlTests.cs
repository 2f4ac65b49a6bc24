using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class FishbowlTests
{
    private const string People = "ana bruno cleo dan eva finn gita hugo ida";

    private static readonly RoleId Inner = new("inner-circle");

    [Fact]
    public async Task WhoTakesAChair_Speaks_AndWhoLeavesItListens()
    {
        await using var play = await Play.OpenAsync("fishbowl", People);
        await play.NextAsync("fishbowl");
        var inside = play.Holders("inner-circle").Split(' ');
        inside.Should().HaveCount(4).And.NotContain(play.Holders("facilitator"));
        await play.ContributeAsync(inside[0], "view", "I was new here once.");

        // A chair is always free: whoever wants to speak sits down, and when all are taken whoever has sat longest goes out.
        var outside = Outside(play);
        foreach (var person in outside)
        {
            await play.TakeAsync(person, "inner-circle");
            await play.ContributeAsync(person, "view", "I am new here now.");
            play.Holders("inner-circle").Split(' ').Should().HaveCount(5);
        }

        (await play.SayCodeAsync(inside[0], "view", "I remember.")).Should().Be("session.not-your-turn", "he has made room");
        await play.TakeAsync(inside[0], "inner-circle");
        await play.ContributeAsync(inside[0], "view", "I came back to say that I remember.");
        await play.NextAsync("debrief");
        await play.ContributeAsync(inside[0], "learning", "Nothing has changed since.");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task OnlyTheInnerCircle_Speaks()
    {
        await using var play = await Play.OpenAsync("fishbowl", People);
        await play.NextAsync("fishbowl");

        foreach (var listener in Outside(play))
        {
            (await play.SayCodeAsync(listener, "view", "But I know better.")).Should().Be("session.not-your-turn");
            (await play.SayCodeAsync(listener, "question", "May I ask?")).Should().Be("session.not-your-turn");
        }

        (await play.SayCodeAsync(play.Holders("facilitator"), "view", "Let me sum up.")).Should().Be("session.not-your-turn");
    }

    [Fact]
    public async Task TheFacilitator_DoesNotSitInTheCircle()
    {
        await using var play = await Play.OpenAsync("fishbowl", People);
        var facilitator = new PersonId(play.Holders("facilitator"));

        (await play.CodeAsync(new AssignRole(Inner, facilitator, facilitator))).Should().Be("session.role-exclusive");
    }

    private static string[] Outside(Play play) =>
        [.. People.Split(' ').Except([.. play.Holders("inner-circle").Split(' '), play.Holders("facilitator")])];
}
