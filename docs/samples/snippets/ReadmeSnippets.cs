using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;

namespace Snippets;

public sealed class ReadmeSnippets
{
    [Fact]
    public async Task ASession_RunsAsTheReadmeSays()
    {
        await using var provider = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        var responsibilities = scope.ServiceProvider.GetRequiredService<IResponsibilities>();

        // <readme-session>
        PersonId ana = new("user-17"), bruno = new("user-23"), dora = new("user-42");    // the keys of your user table
        PersonId[] team = [ana, bruno, dora];
        var retro = new SessionId("retro-48");
        await sessions.StartAsync(retro, new PracticeId("retrospective"), "Fewer calls at night", [.. team], by: ana);
        await sessions.ContributeAsync(retro, dora, ContributionKind.View, "Half of the calls were one and the same alarm.");

        var alarm = new DecisionId("mute-the-alarm");
        await decisions.DeclareAsync(
            alarm, new("Mute the disk alarm at night", new RuleSpec("consent"), [.. team]) { Session = retro }, by: ana);
        foreach (var person in team)
        {
            await decisions.CastAsync(alarm, person, Stance.Yes);
        }

        var decided = await decisions.CloseAsync(alarm, by: ana);
        Console.WriteLine(decided.Value.Verdict);                    // Adopted: No objection is open …

        var task = await responsibilities.TakeOnAsync(new("mute-alarm"), "Mute it until the disks are replaced", accountable: bruno);
        Console.WriteLine(task.Value.Accountable);                   // user-23
        // </readme-session>
        decided.Value.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
        (await sessions.FindUnfilteredAsync(retro))!.Contributions.Count.Should().Be(1);
    }
}
