using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Inbox;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Tests.Sessions;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Inbox;

/// <summary>What is said where nobody is named, or nobody sees it yet, shows in no inbox.</summary>
public sealed class InboxAnonymityTests
{
    [Theory]
    [InlineData(Visibility.AnonymousAlways)]
    [InlineData(Visibility.AnonymousUntilReveal)]
    public async Task AQuestion_InAnAnonymousPhase_ShowsInNoInbox(Visibility visibility)
    {
        var (facade, said) = await SaidAsync(visibility);
        await AskAsync(facade, Ben, ContributionKind.Question, LinkKind.Challenges, said);

        (await WaitingAsync(facade)).Should().BeEmpty();
    }

    [Fact]
    public async Task AnAnswer_InAnAnonymousPhase_TakesNothingAway()
    {
        var facade = await Facade.StartAsync(Practice(Phase("say"), Phase("hide", Visibility.AnonymousAlways)), Ana, Ben);
        var said = await facade.ContributeAsync(Ana, "Nights are too long.");
        var asked = await AskAsync(facade, Ben, ContributionKind.Question, LinkKind.Challenges, said);
        (await WaitingAsync(facade)).Should().Be("ana");

        await facade.DoAsync(new AdvancePhase(Ana));
        await AskAsync(facade, Ana, ContributionKind.Answer, LinkKind.Answers, asked);
        (await WaitingAsync(facade)).Should().Be("ana");
    }

    [Fact]
    public async Task AQuestion_ThatNobodySeesYet_ShowsWhenTheyDo()
    {
        var (facade, said) = await SaidAsync(Visibility.PrivateUntilReveal);
        await AskAsync(facade, Ben, ContributionKind.Question, LinkKind.Challenges, said);
        (await WaitingAsync(facade)).Should().BeEmpty();

        await facade.DoAsync(new AdvancePhase(Ana));
        (await WaitingAsync(facade)).Should().Be("ana");
    }

    private static async Task<(Facade Facade, Contribution Said)> SaidAsync(Visibility visibility)
    {
        var facade = await Facade.StartAsync(Practice(Phase("say"), Phase("hide", visibility), Phase("end")), Ana, Ben);
        var said = await facade.ContributeAsync(Ana, "Nights are too long.");
        await facade.DoAsync(new AdvancePhase(Ana));
        return (facade, said);
    }

    private static async Task<Contribution> AskAsync(Facade facade, PersonId by, ContributionKind kind, LinkKind link, Contribution target)
    {
        var visit = (await facade.Sessions.FindUnfilteredAsync(Facade.Id))!.Visit!.Number;
        var result = await facade.Sessions.ContributeAsync(Facade.Id, new Contribute(by, kind, "Ten hours?", [new ContributionLink(link, target.Id)], Visit: visit));
        (result.IsRefused ? result.Refusal.ToString() : string.Empty).Should().BeEmpty();
        return result.Value;
    }

    private static async Task<string> WaitingAsync(Facade facade) =>
        string.Join(' ', InboxEntry.Of((await facade.Sessions.FindUnfilteredAsync(Facade.Id))!).AsEnumerable().Select(e => e.Person.Value));
}
