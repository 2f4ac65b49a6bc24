using System;
using System.Collections.Generic;
using System.Globalization;

namespace MutualLearning.Practices;

/// <summary>The texts of a practice with values in the place of what stands in braces.</summary>
internal sealed class FilledTexts(Practice practice, TextSource texts, IReadOnlyDictionary<string, string> words)
{
    private int people;
    private string? goal;
    private Func<RoleId, string?>? holders;

    /// <summary>The same texts in one session.</summary>
    public FilledTexts In(int there, string what, Func<RoleId, string?> who) => new(practice, texts, words) { people = there, goal = what, holders = who };

    /// <summary>A text, filled; null when there is none.</summary>
    public string? Find(string key, PhaseId phase) => texts.Find(key) is { } text ? Placeholders.Fill(text, name => ValueOf(name, phase)) : null;

    public static string Range(IReadOnlyDictionary<string, string> words, int min, int? max) =>
        max is not { } most ? Say(words["range"], min) : most == min ? Number(min) : Number(min) + "–" + Number(most);

    private string? ValueOf(string name, PhaseId phase)
    {
        var (word, argument) = Placeholders.Parse(name);
        return word switch
        {
            "minutes" => practice.FindPhase(argument is { Length: > 0 } ? new PhaseId(argument) : phase) is { } timed ? Time(timed.Minutes.Default + (timed.Minutes.PerPerson * Crowd(timed))) : null,
            "group-size" => practice.FindPhase(phase)?.Groups is { } groups ? Number(groups.Size) : null,
            "people" => people > 0 ? Number(people) : Range(words, practice.MinPeople, practice.MaxPeople),
            "goal" => goal ?? words["goal"],

            // A title may hold braces too, and is not filled in its turn: two could stand for each other.
            "role" when argument is { Length: > 0 } => holders?.Invoke(new RoleId(argument)) ?? texts.Find(TextKeys.Role(new RoleId(argument))) ?? argument,
            _ => null,
        };
    }

    // As many as take part at a time; before a session nobody knows.
    private int Crowd(Phase phase) => people > 0 && phase.Groups is { } groups ? Math.Min(people, groups.Size) : people;

    // 2880 minutes are two days for whoever reads them.
    private string Time(int minutes)
    {
        const int Hour = 60;
        const int Day = 24 * Hour;
        var (unit, count) = minutes == 0 || minutes % Hour != 0 ? ("minute", minutes)
            : minutes % Day == 0 ? ("day", minutes / Day) : ("hour", minutes / Hour);
        return Say(words["time." + unit + (count == 1 ? string.Empty : "s")], count);
    }

    private static string Say(string words, int number) => string.Format(CultureInfo.InvariantCulture, words, Number(number));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
