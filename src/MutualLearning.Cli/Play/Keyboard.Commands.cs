using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Terminal;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Cli.Play;

/// <content>What a line means.</content>
internal sealed partial class Keyboard
{
    private const int MostMinutes = 525_600;

    /// <summary>What only whoever leads may do: where everybody is played, they do it unless somebody is named.</summary>
    private static readonly HashSet<string> Leading =
        new(["next", "skip", "back", "extend", "pause", "resume", "give", "end"], StringComparer.Ordinal);

    /// <summary>Runs a line; false when the rest is to play itself.</summary>
    private async Task<bool> RunAsync(string line, CancellationToken cancellationToken)
    {
        var by = Speaker();
        var (first, rest) = Split(line);
        if (first.EndsWith(':') && live.FirstOrDefault(p => string.Equals(p.Value + ":", first, StringComparison.Ordinal)) is { IsDefault: false } named)
        {
            (by, speaker) = (named, named);
            (first, rest) = Split(rest);
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
                Answer(MayDoText.Of(session, by, Now()));
                return true;
            case "help":
                streams.Out.WriteLine(KeyboardHelp.Text);
                return true;
            case "look":
                Look(by);
                return true;
            case "wait":
                table.Clock.Advance(Duration.FromMinutes(Minutes(rest) ?? 1));
                return true;
            case "vote":
                await VoteAsync(by, rest, cancellationToken).ConfigureAwait(false);
                return true;
            case "say":
                await SayAsync(by, rest, cancellationToken).ConfigureAwait(false);
                return true;
            case "skip" or "back" or "end" when !await IsMeantAsync(first, cancellationToken).ConfigureAwait(false):
                return true;
        }

        if (Command(first, rest, by) is { } command)
        {
            await DoAsync(by, command, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            Answer($"'{first}' cannot be done like that; 'help' lists the commands, 'may' what can be done now.");
        }

        return true;
    }

    private PersonId Leader(PersonId speaker) => SessionFlow.MayAdvance(session, speaker)
        ? speaker
        : live.FirstOrDefault(p => session.IsPresent(p) && SessionFlow.MayAdvance(session, p)) is { IsDefault: false } leader ? leader : speaker;

    private SessionCommand? Command(string first, string rest, PersonId by)
    {
        var visit = session.Visit?.Number ?? 0;
        var (word, words) = Split(rest);
        if ((first is "back" or "role" or "hand") && !Identifier.IsValid(word))
        {
            return null;
        }

        return first switch
        {
            "pass" => new Contribute(by, ContributionKind.Pass, string.Empty, [], Visit: visit),
            "ready" => new MarkReady(by),
            "next" or "skip" => new AdvancePhase(by, rest, [], visit),
            "back" => new GoToPhase(new PhaseId(word), by, words, [], visit),
            "extend" when Minutes(word) is { } minutes => new ExtendPhase(minutes, by, words),
            "pause" => new PauseSession(by, rest),
            "resume" => new ResumeSession(by),
            "settle" when session.OpenObjections.Count > 0 => new SettleObjection(session.OpenObjections[0], by, rest),
            "topic" => new AddItem(new ItemId(string.Create(CultureInfo.InvariantCulture, $"topic-{session.Items.Count + 1}")), rest, by),
            "take" when SessionFlow.NextItem(session) is { } item => new TakeUpItem(item.Id, by),
            "ask" => new JoinQueue(by, rest),
            "give" when session.Queue.Count > 0 => new GiveFloor(session.Queue[0].Person, by),
            "role" => new AssignRole(new RoleId(word), by, by),
            "hand" when Identifier.IsValid(words) => new HandOverRole(new RoleId(word), by, new PersonId(words), by),
            "end" => new CloseSession(by, [], visit, rest),
            _ => null,
        };
    }

    private async Task SayAsync(PersonId by, string rest, CancellationToken cancellationToken)
    {
        var (kind, words) = Split(rest);
        if (!Identifier.IsValid(kind))
        {
            Answer("say KIND WORDS");
            return;
        }

        var allowed = session.MayDo(by, Now()).Find(new ContributionKind(kind));
        var target = allowed?.Targets is { Count: > 0 } targets ? targets[targets.Count - 1] : default;
        var (number, others) = Split(words);
        var seen = session.ViewAs(by).Contributions;
        if (number.StartsWith('#') && int.TryParse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= seen.Count)
        {
            (target, words) = (seen[place - 1].Id, others);
        }

        var fields = Log<ContributionField>.Empty;
        foreach (var name in allowed?.Fields ?? [])
        {
            fields = fields.Add(new ContributionField(name, await ReadAsync($"  {name}> ", cancellationToken).ConfigureAwait(false) ?? string.Empty));
        }

        var link = allowed is { Link: not LinkKind.Unknown } needed ? needed.Link : LinkKind.BuildsOn;
        Log<ContributionLink> links = target.IsDefault ? [] : [new ContributionLink(link, target)];
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

    private async Task<bool> IsMeantAsync(string what, CancellationToken cancellationToken) => table.Request.IsSure || !streams.IsKeyboard
        || string.Equals((await ReadAsync($"  {what}: really? [y/N] ", cancellationToken).ConfigureAwait(false))?.Trim(), "y", StringComparison.OrdinalIgnoreCase);

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

    private static int? Minutes(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= MostMinutes ? minutes : null;

    private static (string First, string Others) Split(string line)
    {
        var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        return (parts[0], parts.Length > 1 ? parts[1] : string.Empty);
    }
}
