using System;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace Snippets;

public sealed class SessionSnippets : SampleHost
{
    private const string Retro = """
        {
          "id": "quiet-start", "version": 1, "title": "Quiet start", "purpose": "Everybody writes before anybody speaks.",
          "people": { "min": 2 },
          "phases": [
            { "id": "write", "minutes": 5, "visibility": "private-until-reveal" },
            { "id": "talk", "minutes": 20 }
          ],
          "source": "Our own sample.", "evidence": "practice"
        }
        """;

    [Fact]
    public async Task ASession_RunsToItsEnd()
    {
        // <sessions-run>
        var id = new SessionId("on-call-2026-11");
        var started = await sessions.StartAsync(
            id, new PracticeId("open-meeting"), "Agree on the on-call rota", [ana, bruno, dora], by: ana);

        var asked = await sessions.ContributeAsync(id, bruno, ContributionKind.Question, "What breaks if we wait?");
        await sessions.ContributeAsync(id, dora, ContributionKind.Answer, "Nothing until January.", inReplyTo: asked.Value);
        var closed = await sessions.CloseAsync(id, by: ana);

        Console.WriteLine($"{closed.Value.Status}: {closed.Value.Contributions.Count} contributions");
        // </sessions-run>
        started.IsAccepted.Should().BeTrue();
        (closed.Value.Status, closed.Value.Contributions.Count).Should().Be((SessionStatus.Closed, 2));
    }

    [Fact]
    public async Task ADecision_OpensTheExitOfItsPhase()
    {
        var id = new SessionId("coffee-3");
        await sessions.StartAsync(id, new PracticeId("lean-coffee"), "What moves us", [ana, bruno, dora], by: ana);
        (await sessions.HandleAsync(id, new GoToPhase(new("extend"), ana, "We know the topic", []))).IsAccepted.Should().BeTrue();

        // <sessions-decide>
        var vote = await sessions.DecideAsync(id, new("Three minutes more on this topic", new RuleSpec("simple-majority")), by: ana);
        foreach (var person in new[] { ana, bruno, dora })
        {
            await decisions.CastAsync(vote.Value.Id, person, Stance.Yes);
        }

        await decisions.CloseAsync(vote.Value.Id, by: ana);
        await sessions.AdvanceAsync(id, by: ana);                // the phase waited for the verdict, and its step depends on it
        var next = (await sessions.ViewAsync(id, viewer: bruno))!;
        Console.WriteLine(next.Phase);                           // more
        // </sessions-decide>
        next.Phase.Value.Should().Be("more");
    }

    [Fact]
    public async Task EachPerson_SeesWhatTheyMay()
    {
        var id = new SessionId("quiet");
        await sessions.StartAsync(id, new PracticeId("quiet-start"), "See what hurts", [ana, bruno], ana);

        // <sessions-view>
        var before = (await sessions.ViewAsync(id, viewer: ana))!;
        await sessions.ContributeAsync(id, ana, ContributionKind.View, "Nights are too long.", visit: before.Visit);

        var seen = (await sessions.ViewAsync(id, viewer: bruno))!;
        Console.WriteLine($"{seen.Contributions.Count} shown, {seen.HiddenContributions} hidden");   // 0 shown, 1 hidden

        await sessions.AdvanceAsync(id, by: ana);                                                              // revealed
        // </sessions-view>
        (seen.Contributions.Count, seen.HiddenContributions).Should().Be((0, 1));
        (await sessions.ViewAsync(id, bruno))!.Contributions.Should().ContainSingle().Which.Author.Should().Be(ana);
    }

    [Fact]
    public async Task ACommandSentTwice_IsAppliedOnce()
    {
        var id = new SessionId("twice");
        await sessions.StartAsync(id, new PracticeId("open-meeting"), "Try twice", [ana, bruno], ana);

        // <sessions-idempotent>
        var request = new CommandId("request-4711");
        var said = new Contribute(bruno, ContributionKind.Idea, "Swap by choice.", []);
        await sessions.ContributeAsync(id, said, request);
        await sessions.ContributeAsync(id, said, request);      // the same contribution, once
        // </sessions-idempotent>
        (await sessions.FindUnfilteredAsync(id))!.Contributions.Should().ContainSingle();
    }

    protected override void Configure(MutualLearningBuilder ml) => ml.AddPractice(Practice.FromJson(Retro));
}
