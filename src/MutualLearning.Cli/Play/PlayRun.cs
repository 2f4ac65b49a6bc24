using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Cli.Commands;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Terminal;
using MutualLearning.Practices;
using MutualLearning.Streams;
using MutualLearning.Testing;
using MutualLearning.Voting;
using NodaTime;

namespace MutualLearning.Cli.Play;

/// <summary>Plays a practice: the library as an application uses it, over a store in memory and a clock that is moved.</summary>
internal static class PlayRun
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly SessionId Id = new("play");

    public static async Task<int> PlayAsync(PlayRequest request, StandardStreams streams, CancellationToken cancellationToken)
    {
        var clock = new TestClock(Start);
        var provider = new ServiceCollection().AddSingleton<IClock>(clock).AddSingleton<IIdSource>(new SequentialIds()).AddMutualLearning(ml => ml.AddVotingRules()).BuildServiceProvider();
        await using var closing = provider.ConfigureAwait(false);
        var scope = provider.CreateAsyncScope();
        await using var leaving = scope.ConfigureAwait(false);
        var table = new PlayTable(
            request, scope.ServiceProvider.GetRequiredService<ISessions>(), scope.ServiceProvider.GetRequiredService<IDecisions>(), clock, Id);
        var planned = await table.PlanAsync(cancellationToken).ConfigureAwait(false);
        if (planned.IsRefused)
        {
            return streams.Refuse(planned.Refusal.ToString());
        }

        var narrator = new Narrator(Screen.Open(streams), PracticeVocabulary.For(request.Practice, request.Language), Start);
        narrator.Begin(request);
        if (request.As is not null)
        {
            await new Keyboard(table, narrator, streams).PlayAsync(cancellationToken).ConfigureAwait(false);
        }

        // What nobody plays any more plays itself.
        await AutomaticAsync(table, narrator, cancellationToken).ConfigureAwait(false);
        narrator.End(table.Rehearsal.Session);
        return ExitCode.Done;
    }

    private static async Task AutomaticAsync(PlayTable table, Narrator narrator, CancellationToken cancellationToken)
    {
        var rehearsal = table.Automatic();
        while (true)
        {
            var before = table.Clock.GetCurrentInstant();
            if (await rehearsal.StepAsync(cancellationToken).ConfigureAwait(false) is not { } step)
            {
                return;
            }

            if (table.Request.Speed is { } speed)
            {
                var time = (table.Clock.GetCurrentInstant() - before).TotalSeconds / speed;
                await Task.Delay(TimeSpan.FromSeconds(Math.Clamp(time, 0, int.MaxValue / 1_000)), cancellationToken).ConfigureAwait(false);
            }

            narrator.Tell(step);
        }
    }
}
