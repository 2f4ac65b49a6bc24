using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Testing;
using NodaTime;

namespace Snippets;

public sealed class RehearsalSnippets : SampleHost
{
    [Fact]
    public async Task Moves_AreListed()
    {
        var id = new SessionId("troika");
        await sessions.StartAsync(id, new PracticeId("troika-consulting"), "Help each other", [ana, bruno, dora], by: ana);

        // <sessions-moves>
        var moves = await sessions.MayDoAsync(id, ana);
        foreach (var kind in moves.Kinds)
        {
            Console.WriteLine($"{kind.Kind}: fields {kind.Fields.Count}, answers one of {kind.Targets.Count}");
        }

        var canGoOn = moves.May(SessionMove.Advance);       // show the button "Next"
        var longest = moves.LongestExtension;               // how many minutes she may add, with a reason: SessionMoves.NeedsReason(SessionMove.Extend)
        var again = moves.ChangesAt;                        // when to ask again though nothing happens
        var hint = moves.Silence?.Message;                  // or say why not: "In the phase consult the floor belongs to …"
        // </sessions-moves>
        moves.Find(ContributionKind.Question).Should().NotBeNull();
        (canGoOn, longest > 0, again).Should().Be((true, true, null));
        hint.Should().BeNull();
    }

    [Fact]
    public async Task APracticeOfTheHost_IsRehearsed()
    {
        var json = PracticeJson.Write(PracticeCatalogue.OpenMeeting with { Id = new PracticeId("ours") });

        // <rehearsal>
        var clock = new TestClock(2026, 11, 2);
        await using var provider = new ServiceCollection().AddSingleton<IClock>(clock)
            .AddMutualLearning(ml => ml.AddPractice(Practice.FromJson(json)))
            .BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var ours = scope.ServiceProvider.GetRequiredService<ISessions>();
        var id = new SessionId("rehearsal");
        await ours.StartAsync(id, new PracticeId("ours"), "Try it", [ana, bruno, dora], by: ana);

        var rehearsal = new Rehearsal(ours, scope.ServiceProvider.GetRequiredService<IDecisions>(), clock, id, seed: 1);
        while (await rehearsal.StepAsync() is { } step)
        {
            Console.WriteLine($"{step.By}: {step.Command.GetType().Name} {step.Refusal}");
        }
        // </rehearsal>
        rehearsal.Session.Status.Should().Be(SessionStatus.Closed);
    }
}
