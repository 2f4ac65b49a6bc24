using System.Threading.Tasks;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class LadderOfInferenceTests
{
    private const string People = "ana bruno cleo";

    [Fact]
    public async Task FromAConclusion_DownToWhatWasSeen_AndToAQuestion()
    {
        await using var play = await OpenAsync();
        await play.FillAsync("bruno", "view", "She ignores me.", ("conclusion", "She ignores me."));
        await play.NextAsync("descend");
        (await play.SayCodeAsync("bruno", "evidence", "She always does that.")).Should().Be("session.field-missing", "seen and meant are kept apart");
        var asked = await play.ContributeAsync("cleo", "question", "What would a camera have seen?");
        await play.FillAsync("bruno", "evidence", "In the corridor.", ("heard-or-seen", "She looked at her phone."), ("meaning", "That I do not matter."));
        (await play.SayCodeAsync("cleo", "view", "She is shy.", asked)).Should().Be("session.kind-not-allowed", "the others only ask");
        await play.NextAsync("other-ladders");
        (await play.SayCodeAsync("bruno", "view", "No.")).Should().Be("session.not-your-roles-turn", "he listens");
        await play.FillAsync("cleo", "view", "Another reading.", ("heard-or-seen", "She looked at her phone."), ("meaning", "Her child was ill."));
        await play.NextAsync("inquire");
        (await play.CodeAsync(play.Filled("bruno", "idea", "I tell her.", ("view", "You looked at your phone.")))).Should().Be("session.field-missing", "a view and a question belong together");
        await play.FillAsync("bruno", "idea", "I tell her and ask.", ("view", "You looked at your phone, and I felt passed over."), ("question", "What was it for you?"));
        await play.NextAsync("keep");
        await play.ContributeAsync("bruno", "learning", "I jumped at the phone.");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task NobodyIsMade_ToBringAConclusion()
    {
        await using var play = await Play.OpenAsync("ladder-of-inference", People);

        play.Holders("storyteller").Should().BeEmpty();
        (await play.NextCodeAsync()).Should().Be("session.role-not-taken");
        (await play.CodeAsync(new AssignRole(new("storyteller"), new("bruno"), play.Lead()))).Should().Be("session.may-not-assign");
    }

    private static async Task<Play> OpenAsync()
    {
        var play = await Play.OpenAsync("ladder-of-inference", People);
        await play.TakeAsync("bruno", "storyteller");
        await play.NextAsync("conclude");
        return play;
    }
}
