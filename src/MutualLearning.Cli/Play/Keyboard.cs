using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Commands;
using MutualLearning.Cli.Review;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Cli.Play;

/// <summary>Somebody plays one person, or everybody, by a command a line.</summary>
internal sealed partial class Keyboard(PlayTable table, Narrator narrator, StandardStreams streams)
{
    /// <summary>How many steps the others take at most before it is asked again.</summary>
    private const int OthersAtOnce = 3;

    private static readonly Duration PerCommand = Duration.FromSeconds(20);

    private readonly ValueList<PersonId> live = PlayPeople.Live(table.Request);
    private readonly Stopwatch watch = new();
    private PersonId speaker = PlayPeople.Live(table.Request)[0];
    private Session session = Session.Initial;

    private bool IsOver => session.Status is SessionStatus.Closed or SessionStatus.Cancelled;

    /// <summary>Plays until the session is over, the input ends, or the rest is to play itself.</summary>
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        session = await table.Sessions.FindAsync(table.Id, cancellationToken).ConfigureAwait(false) ?? Session.Initial;
        await DoAsync(session.PlannedBy, new OpenSession(session.PlannedBy), cancellationToken).ConfigureAwait(false);
        streams.Out.WriteLine(KeyboardHelp.Hint);
        while (!IsOver)
        {
            await LetOthersActAsync(cancellationToken).ConfigureAwait(false);
            if (IsOver || await ReadAsync(Prompt(), cancellationToken).ConfigureAwait(false) is not { } line || !await RunAsync(line.Trim(), cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    // Whoever is not played by hand acts until it is a live person's turn, or a few times.
    private async Task LetOthersActAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < OthersAtOnce && live.Count < session.CountPresent() && !IsMyTurn(); i++)
        {
            if (await table.Rehearsal.StepAsync(cancellationToken).ConfigureAwait(false) is not { } step)
            {
                return;
            }

            var isNewPhase = step.After.Visits.Count > step.Before.Visits.Count;
            session = step.After;
            narrator.Tell(step);
            if (isNewPhase || IsOver)
            {
                return;
            }
        }
    }

    private bool IsMyTurn() => session.Visit is { Phase.Floor.Kind: FloorKind.NextInRound } visit && live.Contains(session.NextInRound(visit));

    private string Prompt()
    {
        var who = Speaker();
        if (session.Visit is not { } visit)
        {
            return $"{who} [{session.Status}]> ";
        }

        var planned = Duration.FromMinutes(session.PlannedMinutes(visit));
        return $"{who} [{visit.Phase.Id} {Words.Of(session.Elapsed(Now()))}/{Words.Of(planned)}]> ";
    }

    // In a round whoever's turn it is; else whoever spoke last.
    private PersonId Speaker() => session.Visit is { Phase.Floor.Kind: FloorKind.NextInRound } visit && session.NextInRound(visit) is var next && live.Contains(next)
        ? next
        : speaker;

    private Instant Now() => table.Clock.GetCurrentInstant();

    private async Task<string?> ReadAsync(string prompt, CancellationToken cancellationToken)
    {
        if (streams.IsKeyboard)
        {
            streams.Out.Write(PlainText.Clean(prompt));
        }

        // The console blocks whoever reads it until a line comes; on another thread it cannot hold back a cancellation.
        watch.Restart();
        var line = await Task.Run(streams.In.ReadLine, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        table.Clock.Advance(table.Request.Speed is { } speed ? Duration.FromTimeSpan(watch.Elapsed) * speed : PerCommand);
        return line;
    }

    private async Task<bool> DoAsync(PersonId by, SessionCommand command, CancellationToken cancellationToken)
    {
        var before = session;
        var result = await table.Sessions.HandleAsync(table.Id, command, default, cancellationToken).ConfigureAwait(false);
        session = result.IsAccepted ? result.Value : before;
        narrator.Tell(by, command, before, session, result.IsRefused ? result.Refusal : default(Refusal?));
        return result.IsAccepted;
    }

    private void Answer(string text) => streams.Out.WriteLine("  " + PlainText.Clean(text));
}
