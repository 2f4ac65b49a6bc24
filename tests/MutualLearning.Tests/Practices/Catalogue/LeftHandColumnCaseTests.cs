using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>A case in two columns after C. Argyris and D. A. Schön: ana leads, ben brings the case.</summary>
public sealed class LeftHandColumnCaseTests
{
    private static readonly (string, string)[] Columns = [("said", "It is fine."), ("unsaid", "He never listens.")];

    [Fact]
    public async Task Questions_LeadFromTheCaseToAnotherConversation()
    {
        await using var play = await OpenAsync();
        await play.FillAsync("ben", "view", "The talk about the budget.", Columns);
        await play.NextAsync("share");
        await play.ContributeAsync("ben", "view", "I said that it was fine, and it was not.");
        await play.NextAsync("ask");
        await play.ContributeAsync("ben", "answer", "That he would stop asking me.", await play.ContributeAsync("cho", "question", "What did you fear?"));
        await play.NextAsync("assumptions");
        await play.ContributeAsync("ben", "answer", "From one meeting.", await play.ContributeAsync("ana", "question", "How do you know that he never listens?"));
        await play.ContributeAsync("ben", "learning", "I took one meeting for all of them.");
        await play.NextAsync("mirror");
        await play.ContributeAsync("cho", "view", "I heard 'never' three times.");
        (await play.SayCodeAsync("ben", "view", "He does it all the time.")).Should().Be("session.not-your-roles-turn", "he listens");
        await play.DoAsync(new AdvancePhase(play.Lead()));
        await play.ContributeAsync("ben", "idea", "I have doubts. May I tell you which?");
        await play.ContributeAsync("cho", "question", "What will you do if he says no?");
        await play.NextAsync("try-out");
        await play.ContributeAsync("cho", "answer", "As him, I would listen.", play.Session.Contributions[^2]);
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task TheWrittenCase_IsSeenByItsOwnerAlone_AndNotEvenAfterTheEnd()
    {
        await using var play = await OpenAsync();
        await play.FillAsync("ben", "view", "The talk about the budget.", Columns);

        play.Seen("ben").Should().Equal("Peace.", "The talk about the budget.");
        foreach (var next in new[] { "share", "ask", "assumptions", "mirror", "redesign", "try-out", string.Empty })
        {
            await play.NextAsync(next);
            play.Seen("ana").Concat(play.Seen("cho")).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task ACase_HasBothColumns()
    {
        await using var play = await OpenAsync();

        (await play.CodeAsync(play.Filled("ben", "view", "The talk about the budget.", Columns[0]))).Should().Be("session.field-missing");
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("assumptions")]
    [InlineData("redesign")]
    public async Task PeersOnlyAsk_WhoeverLeadsToo(string phase)
    {
        await using var play = await OpenAsync();
        while (play.Phase != phase)
        {
            await play.DoAsync(new AdvancePhase(play.Lead()));
        }

        (await play.SayCodeAsync("cho", "view", "I would have told him.")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync("cho", "idea", "Write him a letter.")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync("ana", "view", "That happens to me too.")).Should().Be("session.kind-not-allowed");
        var question = await play.ContributeAsync("cho", "question", "What did you want?");
        (await play.SayCodeAsync("ana", "answer", "He wanted peace.", question)).Should().Be("session.kind-not-allowed", "the case is ben's");
    }

    [Fact]
    public async Task NobodyIsMade_ToBringACase()
    {
        await using var play = await Play.OpenAsync("left-hand-column-case", "ana ben cho");

        play.Holders("case-owner").Should().BeEmpty();
        (await play.NextCodeAsync()).Should().Be("session.role-not-taken");
    }

    private static async Task<Play> OpenAsync()
    {
        var play = await Play.OpenAsync("left-hand-column-case", "ana ben cho");
        await play.TakeAsync("ben", "case-owner");
        await play.NextAsync("intent");
        await play.FillAsync("ben", "goal", "Peace.", ("wanted", "A yes."), ("in-the-way", "My fear."));
        await play.NextAsync("write");
        return play;
    }
}
