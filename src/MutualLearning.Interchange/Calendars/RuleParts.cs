using System;
using System.Collections.Generic;
using System.Globalization;

namespace MutualLearning.Interchange.Calendars;

/// <summary>What the parts of a recurrence rule may be (RFC 5545, section 3.3.10).</summary>
internal static class RuleParts
{
    public const string Days = "one of MO, TU, WE, TH, FR, SA, SU";

    /// <summary>The parts, with what each expects of one value of its list, and whether it may be a list.</summary>
    public static readonly IReadOnlyDictionary<string, (Func<string, bool> Fits, string Expected, bool IsList)> All =
        new Dictionary<string, (Func<string, bool>, string, bool)>(StringComparer.OrdinalIgnoreCase)
        {
            ["FREQ"] = (IsFrequency, "DAILY, WEEKLY, MONTHLY or YEARLY: sessions recur daily at most", false),
            ["UNTIL"] = (static v => RuleUntil.TryParse(v, out _), "a date such as 20261231, or a date and time such as 20261231T090000Z", false),
            ["COUNT"] = (static v => IsNumber(v, 1, 100_000, signed: false), "a number from 1 to 100000", false),
            ["INTERVAL"] = (static v => IsNumber(v, 1, 1_000, signed: false), "a number from 1 to 1000", false),
            ["BYHOUR"] = (static v => IsNumber(v, 0, 23, signed: false), "hours from 0 to 23", true),
            ["BYMINUTE"] = (static v => IsNumber(v, 0, 59, signed: false), "minutes from 0 to 59", true),
            ["BYDAY"] = (IsWeekday, "days such as TU, or 1MO for the first and -1FR for the last of a month or year", true),
            ["BYMONTHDAY"] = (static v => IsNumber(v, 1, 31, signed: true), "days from 1 to 31, or from -31 to -1", true),
            ["BYYEARDAY"] = (static v => IsNumber(v, 1, 366, signed: true), "days from 1 to 366, or from -366 to -1", true),
            ["BYWEEKNO"] = (static v => IsNumber(v, 1, 53, signed: true), "weeks from 1 to 53, or from -53 to -1", true),
            ["BYMONTH"] = (static v => IsNumber(v, 1, 12, signed: false), "months from 1 to 12", true),
            ["BYSETPOS"] = (static v => IsNumber(v, 1, 366, signed: true), "places from 1 to 366, or from -366 to -1", true),
            ["WKST"] = (IsDay, Days, false),
        };

    public static bool HasOrdinal(string day) => day.Length > 2;

    private static bool IsFrequency(string value) => value.ToUpperInvariant() is "DAILY" or "WEEKLY" or "MONTHLY" or "YEARLY";

    private static bool IsDay(string value) => value.ToUpperInvariant() is "MO" or "TU" or "WE" or "TH" or "FR" or "SA" or "SU";

    private static bool IsWeekday(string value) =>
        value.Length >= 2 && IsDay(value.Substring(value.Length - 2)) && (value.Length == 2 || IsNumber(value.Substring(0, value.Length - 2), 1, 53, signed: true));

    private static bool IsNumber(string value, int min, int max, bool signed)
    {
        var digits = signed && value.Length > 0 && value[0] is '+' or '-' ? value.Substring(1) : value;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max;
    }
}
