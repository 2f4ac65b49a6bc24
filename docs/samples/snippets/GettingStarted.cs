using System.Threading.Tasks;
// <started-usings>
using System;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
// </started-usings>

namespace Snippets;

public sealed class GettingStarted
{
    [Fact]
    public async Task AMeeting_RunsToItsEnd()
    {
        // <started-register>
        await using var provider = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();        // a web application has one for each request
        var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        var responsibilities = scope.ServiceProvider.GetRequiredService<IResponsibilities>();
        // </started-register>

        // <started-session>
        PersonId ana = new("user-17"), bruno = new("user-23"), dora = new("user-42");    // the keys of your user table
        var meeting = new SessionId("on-call");
        await sessions.StartAsync(meeting, new PracticeId("open-meeting"), "Agree on the on-call rota", [ana, bruno, dora], by: ana);
        await sessions.ContributeAsync(meeting, dora, ContributionKind.Idea, "Whoever served least is next.");
        // </started-session>

        // <started-decision>
        var rota = new DecisionId("rota");
        await decisions.DeclareAsync(
            rota, new("Whoever served least is next", new RuleSpec("simple-majority"), [ana, bruno, dora]) { Session = meeting }, by: ana);
        await decisions.CastAsync(rota, ana, Stance.Yes);
        await decisions.CastAsync(rota, dora, Stance.Yes);
        var refused = await decisions.CastAsync(rota, new PersonId("user-99"), Stance.No);
        Console.WriteLine(refused.Refusal.Code);

        var decided = (await decisions.CloseAsync(rota, by: ana)).Value;
        Console.WriteLine($"{decided.Verdict!.Kind}: {decided.Verdict.Text}");
        // </started-decision>

        // <started-responsibility>
        var tool = await responsibilities.TakeOnAsync(new("rota-tool"), "Put the rota into the calendar", accountable: bruno);
        await sessions.CloseAsync(meeting, by: ana);
        Console.WriteLine($"{tool.Value.What}: {tool.Value.Accountable}");
        // </started-responsibility>
        (refused.Refusal.Code, decided.Verdict.Kind, tool.Value.Accountable).Should().Be(("decision.unknown", VerdictKind.Adopted, bruno));
        (await sessions.FindUnfilteredAsync(meeting))!.Status.Should().Be(SessionStatus.Closed);
        refused.Refusal.ToString().Should().Contain("There is no such decision");
    }
}
