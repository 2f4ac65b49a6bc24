using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What the facades give back is what whoever acts may see.</summary>
public sealed class AnswerTests
{
    private static readonly SessionId Id = new("s");

    private readonly ServiceProvider services = new ServiceCollection().AddMutualLearning(ml => ml.AddPractice(
        Practice(Phase("write", Visibility.PrivateUntilReveal), Phase("talk")))).BuildServiceProvider();

    [Fact]
    public async Task ACommand_IsAnsweredByTheViewOfWhoeverSentIt()
    {
        var sessions = services.GetRequiredService<ISessions>();
        await sessions.StartAsync(Id, new("test"), "Learn", [Ana, Ben], Ana);
        await sessions.ContributeAsync(Id, Ben, ContributionKind.View, "Bens words", visit: 1);
        var before = (await sessions.ViewAsync(Id, Ana))!.Version;

        var answer = (await sessions.HandleAsync(Id, new AddItem(new("i"), "Shifts", Ana))).Value;

        answer.Should().Be((await sessions.ViewAsync(Id, Ana))! with { ExitHolds = answer.ExitHolds });
        (answer.Contributions.Count, answer.HiddenContributions, answer.Version).Should().Be((0, 1, before + 1));
        (await sessions.HandleAsync(Id, new AddItem(new("j"), "Rota", Ben))).Value.Contributions.Should().ContainSingle();
    }

    [Fact]
    public async Task ABallot_IsAnsweredWithoutTheBallotsOfOthers()
    {
        var decisions = services.GetRequiredService<IDecisions>();
        await decisions.DeclareAsync(new("d"), new("Go?", new RuleSpec("consent"), [Ana, Ben]) { Secrecy = Secrecy.Simultaneous }, Ana);
        var before = (await decisions.CastAsync(new("d"), Ben, Stance.No, "Too soon")).Value.Version;

        var answer = (await decisions.CastAsync(new("d"), Ana, Stance.Yes)).Value;

        (answer.CastCount, answer.Version).Should().Be((2, before + 1));
        answer.Ballots.Select(b => b.Voter).Should().Equal(Ana);
    }

    [Fact]
    public async Task EveryView_GrowsItsVersion()
    {
        var responsibilities = services.GetRequiredService<IResponsibilities>();
        (await responsibilities.TakeOnAsync(new("r"), "Write", Ana)).Value.Version.Should().Be(1);
        (await responsibilities.StartAsync(new("r"), Ana)).Value.Version.Should().Be(2);
        (await responsibilities.ViewAsync(new("r"), Ana))!.Version.Should().Be(2);
    }
}
