using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
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
                await ContributeAsync(by, rest, cancellationToken).ConfigureAwait(false);
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

    private PersonId Leader(PersonId speaker) => session.MayAdvance(speaker)
        ? speaker
        : live.FirstOrDefault(p => session.IsPresent(p) && session.MayAdvance(p)) is { IsDefault: false } leader ? leader : speaker;

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
            "take" when session.NextItem() is { } item => new TakeUpItem(item.Id, by),
            "ask" => new JoinQueue(by, rest),
            "give" when session.Queue.Count > 0 => new GiveFloor(session.Queue[0].Person, by),
            "role" => new AssignRole(new RoleId(word), by, by),
            "hand" when Identifier.IsValid(words) => new HandOverRole(new RoleId(word), by, new PersonId(words), by),
            "end" => new CloseSession(by, [], visit, rest),
            _ => null,
        };
    }

    private async Task<bool> IsMeantAsync(string what, CancellationToken cancellationToken) => table.Request.IsSure || !streams.IsKeyboard
        || string.Equals((await ReadAsync($"  {what}: really? [y/N] ", cancellationToken).ConfigureAwait(false))?.Trim(), "y", StringComparison.OrdinalIgnoreCase);

    private static int? Minutes(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= MostMinutes ? minutes : null;

    private static (string First, string Others) Split(string line)
    {
        var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        return (parts[0], parts.Length > 1 ? parts[1] : string.Empty);
    }
}
