using System.Collections.Generic;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Calendars;

/// <summary>Whether a series can be: its zone, its length, its rule, its changes.</summary>
internal static class SeriesCheck
{
    private const int MaxMinutes = 7 * 24 * 60;

    public static CalendarFailure? Fault(SessionSeries series, out DateTimeZone zone, out RuleText? rule)
    {
        rule = null;
        zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(series.Zone ?? string.Empty)!;
        if (zone is null)
        {
            return new(0, 0, $"There is no time zone '{series.Zone}'", "an IANA name such as Europe/Berlin");
        }

        if (string.IsNullOrWhiteSpace(series.Goal))
        {
            return new(0, 0, "The series has no goal", "what its sessions are for");
        }

        if (series.Minutes is < 1 or > MaxMinutes)
        {
            return Minutes(series.Minutes);
        }

        var seen = new HashSet<LocalDateTime>();
        foreach (var change in series.Changes)
        {
            if (!seen.Add(change.Original))
            {
                return new(0, 0, System.FormattableString.Invariant($"The occurrence of {change.Original:uuuu-MM-dd HH:mm} is changed twice"), "one change for each");
            }

            if (change.Minutes is < 1 or > MaxMinutes)
            {
                return Minutes(change.Minutes.Value);
            }
        }

        if (string.IsNullOrEmpty(series.Rule))
        {
            return null;
        }

        var fault = RuleText.Read(series.Rule, out var read);
        rule = read;
        return fault;
    }

    private static CalendarFailure Minutes(int minutes) => new(0, 0, $"A session cannot take {minutes} minutes", $"1 to {MaxMinutes}");
}
