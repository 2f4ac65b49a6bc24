using System;
using System.Globalization;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Cli.Play;

/// <summary>What the words of a line mean.</summary>
internal static class KeyboardCommands
{
    private const int MostMinutes = 525_600;

    /// <summary>The command that a line stands for; null when there is none like that.</summary>
    public static SessionCommand? Of(Session session, string first, string rest, PersonId by, Instant now)
    {
        var visit = session.Visit?.Number ?? 0;
        var (word, words) = Split(rest);
        if ((first is "back" or "role" or "hand") && !Identifier.IsValid(word))
        {
            return null;
        }

        return first switch
        {
            "agree" when session.MayDo(by, now).Agreements is { Count: > 0 } asked => new AnswerAgreement(word.Length > 0 ? word : asked[0], by),
            "pass" => new Contribute(by, ContributionKind.Pass, string.Empty, [], Visit: visit),
            "ready" => new MarkReady(by),
            "next" when Identifier.IsValid(word) && session.MayDo(by, now).Ways.AsSpan().IndexOf(new PhaseId(word)) >= 0 =>
                new AdvancePhase(by, words, [], visit) { To = new PhaseId(word) },
            "next" or "skip" => new AdvancePhase(by, rest, [], visit),
            "back" => new GoToPhase(new PhaseId(word), by, words, [], visit),
            "extend" when Minutes(word) is { } minutes => new ExtendPhase(minutes, by, words),
            "pause" => new PauseSession(by, rest),
            "resume" => new ResumeSession(by),
            "settle" when session.OpenObjections.Count > 0 => new SettleObjection(Theirs(session, by, now), by, rest),
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

    // The first one that is for them to settle; where none is, the session says why.
    private static ContributionId Theirs(Session session, PersonId by, Instant now) =>
        session.MayDo(by, now).Settleable is { Count: > 0 } settleable ? settleable[0] : session.OpenObjections[0];

    public static int? Minutes(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= MostMinutes ? minutes : null;

    public static (string First, string Others) Split(string line)
    {
        var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        return (parts[0], parts.Length > 1 ? parts[1] : string.Empty);
    }
}
