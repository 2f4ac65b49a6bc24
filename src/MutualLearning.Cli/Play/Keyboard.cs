using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Commands;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Cli.Play;

/// <summary>Somebody plays one person, or everybody, by a command a line.</summary>
internal sealed class Keyboard(PlayTable table, Narrator narrator, StandardStreams streams)
{
    /// <summary>How many steps the others take at most before it is asked again.</summary>
    private const int OthersAtOnce = 3;

    private static readonly Duration PerCommand = Duration.FromSeconds(20);

    private readonly ValueList<PersonId> live = PlayPeople.Live(table.Request);
    private readonly Stopwatch watch = new();
    private PersonId speaker = PlayPeople.Live(table.Request)[0];
    private Session session = Session.Initial;

    /// <summary>Plays until the session is over, the input ends, or the rest is to play itself.</summary>
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        session = await table.Sessions.FindUnfilteredAsync(table.Id, cancellationToken).ConfigureAwait(false) ?? Session.Initial;
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

    /// <summary>What only whoever leads may do: where everybody is played, they do it unless somebody is named.</summary>
    private static readonly HashSet<string> Leading =
        new(["next", "skip", "back", "extend", "pause", "resume", "give", "end"], StringComparer.Ordinal);

    private bool IsOver => session.Status is SessionStatus.Closed or SessionStatus.Cancelled;

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

        watch.Restart();
        var line = await streams.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        table.Clock.Advance(table.Request.Speed is { } speed ? Duration.FromTimeSpan(watch.Elapsed) * speed : PerCommand);
        return line;
    }

    private async Task<bool> DoAsync(PersonId by, SessionCommand command, CancellationToken cancellationToken)
    {
        var before = session;
        var result = await table.Sessions.HandleAsync(table.Id, command, default, cancellationToken).ConfigureAwait(false);
        session = result.IsAccepted ? await table.Sessions.FindUnfilteredAsync(table.Id, cancellationToken).ConfigureAwait(false) ?? before : before;
        narrator.Tell(by, command, before, session, result.IsRefused ? result.Refusal : default(Refusal?));
        return result.IsAccepted;
    }

    private void Answer(string text) => streams.Out.WriteLine("  " + PlainText.Clean(text));

    /// <summary>Runs a line; false when the rest is to play itself.</summary>
    private async Task<bool> RunAsync(string line, CancellationToken cancellationToken)
    {
        var by = Speaker();
        var (first, rest) = KeyboardCommands.Split(line);
        if (first.EndsWith(':') && live.FirstOrDefault(p => string.Equals(p.Value + ":", first, StringComparison.Ordinal)) is { IsDefault: false } named)
        {
            (by, speaker) = (named, named);
            (first, rest) = KeyboardCommands.Split(rest);
        }
        else if (Leading.Contains(first))
        {
            by = Leader(by);
        }

        switch (first)
        {
            case "auto" or "quit":
                return false;
            case "" when live.Count < session.CountPresent():
                return true;
            case "" or "may":
                Answer(MayDoText.Of(session, by, Now(), new PlayWords(table.Request.Language)));
                return true;
            case "help":
                streams.Out.WriteLine(KeyboardHelp.Text);
                return true;
            case "look":
                Look(by);
                return true;
            case "wait":
                table.Clock.Advance(Duration.FromMinutes(KeyboardCommands.Minutes(rest) ?? 1));
                return true;
            case "vote":
                await VoteAsync(by, rest, cancellationToken).ConfigureAwait(false);
                return true;
            case "say":
                await ContributeAsync(by, rest, cancellationToken).ConfigureAwait(false);
                return true;
            case "skip" or "back" or "end" when !await IsMeantAsync(first, cancellationToken).ConfigureAwait(false):
                return true;
        }

        if (KeyboardCommands.Of(session, first, rest, by, Now()) is { } command)
        {
            await DoAsync(by, command, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            Answer($"'{first}' cannot be done like that; 'help' lists the commands, 'may' what can be done now.");
        }

        return true;
    }

    private PersonId Leader(PersonId speaker) => session.MayAdvance(speaker)
        ? speaker
        : live.FirstOrDefault(p => session.IsPresent(p) && session.MayAdvance(p)) is { IsDefault: false } leader ? leader : speaker;

    private async Task<bool> IsMeantAsync(string what, CancellationToken cancellationToken) => table.Request.IsSure || !streams.IsKeyboard
        || string.Equals((await ReadAsync($"  {what}: really? [y/N] ", cancellationToken).ConfigureAwait(false))?.Trim(), "y", StringComparison.OrdinalIgnoreCase);

    private async Task ContributeAsync(PersonId by, string rest, CancellationToken cancellationToken)
    {
        var (kind, words) = KeyboardCommands.Split(rest);
        if (!Identifier.IsValid(kind))
        {
            Answer("say KIND WORDS");
            return;
        }

        var allowed = session.MayDo(by, Now()).Find(new ContributionKind(kind));
        var target = allowed?.Targets is { Count: > 0 } targets ? targets[targets.Count - 1] : default;
        var (number, others) = KeyboardCommands.Split(words);
        var seen = session.ViewAs(by).Contributions;
        if (number.StartsWith('#') && int.TryParse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= seen.Count)
        {
            (target, words) = (seen[place - 1].Id, others);
        }

        var fields = ValueList<ContributionField>.Empty;
        foreach (var field in allowed?.Form ?? [])
        {
            var answer = await ReadAsync($"  {FieldQuestion.Of(field, PracticeVocabulary.For(session.Practice!, table.Request.Language))}> ", cancellationToken).ConfigureAwait(false) ?? string.Empty;
            fields = fields.Add(field.Type == FieldType.Person && Identifier.IsValid(answer) ? new ContributionField(field.Id, new PersonId(answer)) : new ContributionField(field.Id, answer));
        }

        var link = allowed is { Link: not LinkKind.Unknown } needed ? needed.Link : LinkKind.BuildsOn;
        ValueList<ContributionLink> links = target.IsDefault ? [] : [new ContributionLink(link, target)];
        var contribute = new Contribute(by, new ContributionKind(kind), words, links, Visit: session.Visit?.Number ?? 0, Fields: fields);
        await DoAsync(by, contribute, cancellationToken).ConfigureAwait(false);
    }

    private async Task VoteAsync(PersonId by, string rest, CancellationToken cancellationToken)
    {
        var voters = live.Count == 1 ? live : session.Participants.Where(p => p.Presence == Presence.Present && live.Contains(p.Person)).Select(p => p.Person);
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ballots = new Dictionary<PersonId, Stance>();
        for (var i = 0; i < voters.Count; i++)
        {
            var word = words.Length == 0 ? "yes" : i < words.Length ? words[i] : string.Empty;
            if (word.Length > 0 && Stances.Of(word) is not { } stance)
            {
                Answer($"'{word}' is no vote: {Stances.Words}");
                return;
            }
            else if (word.Length > 0)
            {
                ballots.Add(voters[i], Stances.Of(word)!.Value);
            }
        }

        if (await table.Rehearsal.DecideAsync(ballots, cancellationToken).ConfigureAwait(false) is not { } step)
        {
            Answer($"{by} cannot bring a decision about here: nobody who may move the session on votes.");
            return;
        }

        session = step.After;
        narrator.Tell(step);
    }

    private void Look(PersonId by)
    {
        var view = session.ViewAs(by);
        for (var i = 0; i < view.Contributions.Count; i++)
        {
            var c = view.Contributions[i];
            Answer(string.Create(CultureInfo.InvariantCulture, $"#{i + 1} {(c.Author.IsDefault ? "?" : c.Author.Value)}, {c.Kind}: {c.Text}"));
        }

        Answer(string.Create(CultureInfo.InvariantCulture, $"{view.Contributions.Count} seen, {view.HiddenContributions} hidden from {by}"));
    }
}
