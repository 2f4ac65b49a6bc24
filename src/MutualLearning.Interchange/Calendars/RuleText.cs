using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MutualLearning.Interchange.Calendars;

/// <summary>A recurrence rule that was read part by part.</summary>
internal sealed class RuleText
{
    public const int MaxLength = 1_000;

    // So that a day has at most as many times, and a year of every day no more than fits in memory easily.
    private const int MaxTimesOfDay = 96;

    private readonly Dictionary<string, string> parts = new(StringComparer.OrdinalIgnoreCase);

    private RuleText()
    {
    }

    /// <summary>How many occurrences there are; null for no such end.</summary>
    public int? Count => parts.TryGetValue("COUNT", out var count) ? int.Parse(count, CultureInfo.InvariantCulture) : null;

    /// <summary>When it ends; null for no such end.</summary>
    public RuleUntil? Until => parts.TryGetValue("UNTIL", out var text) && RuleUntil.TryParse(text, out var until) ? until : null;

    private string Frequency => parts.TryGetValue("FREQ", out var frequency) ? frequency.ToUpperInvariant() : string.Empty;

    /// <summary>The rule without its end, or with another one.</summary>
    public string WithEnd(string end) =>
        string.Join(";", parts.Where(static p => p.Key is not ("COUNT" or "UNTIL")).Select(static p => p.Key + "=" + p.Value)) + end;

    public static CalendarFailure? Read(string text, out RuleText rule)
    {
        rule = new();
        if (text.Length > MaxLength)
        {
            return new(0, MaxLength + 1, "The rule is too long", $"a rule of at most {MaxLength} characters");
        }

        for (var at = 0; at <= text.Length;)
        {
            var end = text.IndexOf(';', at);
            end = end < 0 ? text.Length : end;
            if (rule.Add(text.Substring(at, end - at), at + 1) is { } failure)
            {
                return failure;
            }

            at = end + 1;
        }

        return rule.Misfit(text);
    }

    private CalendarFailure? Add(string part, int column)
    {
        var equals = part.IndexOf('=');
        var name = equals < 0 ? part : part.Substring(0, equals);
        if (equals < 0 || !RuleParts.All.TryGetValue(name, out var form))
        {
            return new(0, column, $"'{Short(part)}' is no part of a rule", "a part such as FREQ=WEEKLY, out of " + string.Join(", ", RuleParts.All.Keys));
        }

        if (parts.ContainsKey(name))
        {
            return new(0, column, $"{name.ToUpperInvariant()} stands there twice", "each part once");
        }

        var at = column + equals + 1;
        var value = part.Substring(equals + 1);
        foreach (var one in form.IsList ? value.Split(',') : [value])
        {
            if (!form.Fits(one))
            {
                return new(0, at, $"'{Short(one)}' does not fit {name.ToUpperInvariant()}", form.Expected);
            }

            at += one.Length + 1;
        }

        parts.Add(name.ToUpperInvariant(), value.ToUpperInvariant());
        return null;
    }

    // What the parts may not be together (RFC 5545, section 3.3.10).
    private CalendarFailure? Misfit(string text)
    {
        if (Frequency.Length == 0)
        {
            return new(0, 1, "The rule has no FREQ", RuleParts.All["FREQ"].Expected);
        }

        if (Count is not null && Until is not null)
        {
            return At(text, "UNTIL", "The rule ends by COUNT and by UNTIL", "one of the two");
        }

        if (Has("BYDAY") && parts["BYDAY"].Split(',').Any(RuleParts.HasOrdinal) && (Frequency is not ("MONTHLY" or "YEARLY") || Has("BYWEEKNO")))
        {
            return At(text, "BYDAY", "A day with a number needs a month or a year to count in", "plain days, or FREQ=MONTHLY or YEARLY without BYWEEKNO");
        }

        if (Has("BYMONTHDAY") && Frequency is "WEEKLY")
        {
            return At(text, "BYMONTHDAY", "BYMONTHDAY does not go with FREQ=WEEKLY", "BYDAY, or another FREQ");
        }

        if (Frequency is not "YEARLY" && (Has("BYYEARDAY") || Has("BYWEEKNO")))
        {
            return At(text, Has("BYYEARDAY") ? "BYYEARDAY" : "BYWEEKNO", "Days and weeks of the year need FREQ=YEARLY", "FREQ=YEARLY, or another part");
        }

        if (Has("BYSETPOS") && !parts.Keys.Any(static p => p.StartsWith("BY", StringComparison.Ordinal) && p is not "BYSETPOS"))
        {
            return At(text, "BYSETPOS", "BYSETPOS has nothing to choose from", "another part that begins with BY");
        }

        return Length("BYHOUR") * Length("BYMINUTE") > MaxTimesOfDay
            ? At(text, "BYMINUTE", "There are too many times of the day", $"at most {MaxTimesOfDay}")
            : null;
    }

    private bool Has(string name) => parts.ContainsKey(name);

    private int Length(string name) => Has(name) ? parts[name].Split(',').Length : 1;

    private static CalendarFailure At(string text, string name, string reason, string expected) =>
        new(0, text.IndexOf(name, StringComparison.OrdinalIgnoreCase) + 1, reason, expected);

    private static string Short(string text) => text.Length <= 40 ? text : text.Substring(0, 40) + "…";
}
