using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Benchmarks;

/// <summary>A command of a rehearsal, as the decider needs it.</summary>
public sealed record RecordedCommand(SessionCommand Command, CommandContext Context)
{
    /// <summary>What became known behind it: of a joined decision its verdict, and the order into which it brought the agenda. Nothing unless set.</summary>
    public IReadOnlyList<SessionEvent> Noted { get; init; } = [];

    /// <summary>Plays a practice with simulated participants and keeps what was accepted.</summary>
    /// <param name="practice">The practice.</param>
    /// <returns>The commands, with which the session comes to its end again.</returns>
    public static async Task<RecordedCommand[]> RehearseAsync(Practice practice)
    {
        var clock = new TestClock(2026, 1, 5);
        var provider = new ServiceCollection().AddSingleton<IClock>(clock).AddMutualLearning().BuildServiceProvider();
        await using var closing = provider.ConfigureAwait(false);
        using var scope = provider.CreateScope();
        var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
        var id = new SessionId("s");
        var people = ValueList<PersonId>.Of(Enumerable.Range(0, practice.MinPeople).Select(i => new PersonId("p" + i)));
        var start = new StartSession(id, practice, "Goal", people, people[0]);
        var commands = new List<RecordedCommand> { new(start, new(clock.GetCurrentInstant(), new("start"))) };
        await sessions.HandleAsync(id, start).ConfigureAwait(false);
        var rehearsal = new Rehearsal(sessions, scope.ServiceProvider.GetRequiredService<IDecisions>(), clock, id, seed: 1);
        while (await rehearsal.StepAsync().ConfigureAwait(false) is { } step)
        {
            if (step.Refusal is null)
            {
                commands.Add(Of(step, clock.GetCurrentInstant(), commands.Count));
            }
        }

        return [.. commands];
    }

    // What the facade fills in: the id and the pseudonym of a contribution, the authors that the end of a phase names.
    private static RecordedCommand Of(RehearsalStep step, Instant now, int number)
    {
        var said = step.Command is Contribute ? step.After.Contributions[^1] : null;
        var nameless = step.After.Participants.Select(static p => new RevealedAuthor(default, p.Person));
        SessionCommand command = step.Command switch
        {
            Contribute c => c with { Pseudonym = said!.Pseudonym },
            AdvancePhase c => c with { Authors = nameless },
            CloseSession c => c with { Authors = nameless },
            JoinDecision c => c with { Session = step.After.Id },
            var other => other,
        };
        return new(command, new(now, said is null ? new("c" + number) : new(said.Id.Value))) { Noted = step.Command is JoinDecision join ? Read(join, step.After, now) : [] };
    }

    private static IReadOnlyList<SessionEvent> Read(JoinDecision join, Session after, Instant now) =>
    [
        new VerdictNoted(now, join.Decision.Value, after.Visit!.Decided, default, after.Visit.Passed),
        new ItemsOrdered(now, after.Items.Where(static i => i.Status == ItemStatus.Waiting).Select(static i => i.Id), join.Decision),
    ];
}
