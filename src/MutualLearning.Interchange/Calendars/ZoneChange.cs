using System;
using NodaTime;

namespace MutualLearning.Interchange.Calendars;

/// <summary>A change of a zone's clock.</summary>
/// <param name="Onset">When, in the local time before it.</param>
/// <param name="From">The offset before it.</param>
/// <param name="To">The offset after it.</param>
/// <param name="Name">What the time is called after it, such as <c>CEST</c>.</param>
/// <param name="IsDaylight">Whether that is summer time.</param>
internal sealed record ZoneChange(LocalDateTime Onset, Offset From, Offset To, string Name, bool IsDaylight)
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>Which one of its weekday in the month, -1 for the last, when it recurs every year; 0 when it does not.</summary>
    public int Place { get; init; }

    /// <summary>The rule by which it recurs; empty when it does not.</summary>
    public string Rule => Place == 0 ? string.Empty : FormattableString.Invariant($"FREQ=YEARLY;BYMONTH={Onset.Month};BYDAY={Place}{Days[(int)Onset.DayOfWeek - 1]}");
}
