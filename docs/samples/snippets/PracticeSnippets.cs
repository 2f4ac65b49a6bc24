using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace Snippets;

public sealed class PracticeSnippets : SampleHost
{
    private static readonly string peerConsulting = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "peer-consulting.json"));

    [Fact]
    public async Task APractice_IsReadAndChecked()
    {
        // <practices-read>
        var read = PracticeJson.Read(peerConsulting);
        foreach (var finding in read.Findings)
        {
            Console.WriteLine($"{finding.Line}:{finding.Column} {finding.Path}: {finding.Message}");    // nothing: it can be run
        }

        var plan = PracticePlan.For(read.PracticeOrThrow(), people: 4);
        Console.WriteLine($"{plan.Planned} minutes, at most {plan.Longest}");                       // 39 minutes, at most 88
        // </practices-read>
        (plan.Planned, plan.Longest).Should().Be((39, 88));

        // <practices-run>
        var id = new SessionId("w48");
        var session = (await sessions.StartAsync(id, new PracticeId("peer-consulting"), "Help each other", [ana, bruno, dora], by: ana)).Value;
        foreach (var person in session.Participants.Select(p => p.Person))
        {
            await sessions.ContributeAsync(id, new Contribute(person, ContributionKind.Goal, "A quieter rota", [], Visit: session.Visit)
            {
                Fields = [new("question", "Who swaps with me?"), new("done-when", "Two people say yes")],
            });
        }

        await sessions.AdvanceAsync(id, by: ana);                                                                   // share: bruno is the client
        await sessions.AdvanceAsync(id, by: ana);                                                                   // consult
        var mute = await sessions.ContributeAsync(id, bruno, ContributionKind.Question, "But why?");                // session.not-your-roles-turn
        var asked = await sessions.ContributeAsync(id, ana, ContributionKind.Question, "Whom have you asked?");
        await sessions.ContributeAsync(id, dora, ContributionKind.View, "Me, and I would.", inReplyTo: asked.Value);
        session = (await sessions.AdvanceAsync(id, by: ana)).Value;                                                 // share: dora is the client
        // </practices-run>
        mute.Refusal.Code.Should().Be("session.not-your-roles-turn");
        session.Phase.Value.Should().Be("share");
        session.Roles.Where(r => r.Until is null && r.Role == new RoleId("client")).Should().ContainSingle().Which.Person.Should().Be(dora);
    }

    protected override void Configure(MutualLearningBuilder ml) => ml.AddPractice(Practice.FromJson(peerConsulting));
}
