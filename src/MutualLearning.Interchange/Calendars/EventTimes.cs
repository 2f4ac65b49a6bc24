using System.Collections.Generic;
using System.Linq;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;

namespace MutualLearning.Interchange.Calendars;

/// <summary>The times of an event, as local times of the zone of its series.</summary>
internal sealed class EventTimes
{
    private readonly DateTimeZone zone;

    private EventTimes(DateTimeZone zone) => this.zone = zone;

    /// <summary>The IANA name of the zone.</summary>
    public string Id => zone.Id;

    /// <summary>The zone of an event, from its start; a Windows name counts as the IANA name that Unicode CLDR gives it.</summary>
    public static CalendarFailure? Zone(CalendarEvent e, List<CalendarLine> lines, CalendarOptions options, out EventTimes times)
    {
        var start = e.DtStart!;
        var name = start.IsUtc ? "Etc/UTC" : start.TzId ?? options.Zone;
        var found = name is null ? null : Find(name);
        times = new(found ?? DateTimeZone.Utc);
        var at = lines.First(static l => l.Name is "DTSTART");
        return found is not null ? null
            : name is null ? new(at.Number, 1, "The start names no time zone", "DTSTART;TZID=…, or a zone for such times")
            : NoZone(at, name);
    }

    /// <summary>The first line that names a zone that does not exist.</summary>
    public static CalendarFailure? ZoneFault(List<CalendarLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Zone.Length > 0 && Find(line.Zone) is null)
            {
                return NoZone(line, line.Zone);
            }
        }

        return null;
    }

    public static CalendarFailure? Fault(CalendarEvent e, List<CalendarLine> lines)
    {
        var isChange = e.RecurrenceIdentifier is not null;
        if (e.DtStart is not { HasTime: true } && !(isChange && e.DtStart is null))
        {
            return Of(lines, "DTSTART", e.DtStart is null ? "The event has no start" : "The event has no time of the day", "DTSTART with date and time");
        }

        if (Minutes(e) == 0 && !isChange)
        {
            return Of(lines, "DTEND", "The event has no length of whole minutes", "DURATION or DTEND, 1 to 10080 minutes after the start");
        }

        if (e.ExceptionDates.GetAllDates().Any(static d => !d.HasTime))
        {
            return Of(lines, "EXDATE", "The exception is a day", "the date and time at which the occurrence would begin");
        }

        return e.RecurrenceDates.GetAllDates().Any(static d => !d.HasTime) || e.RecurrenceDates.GetAllPeriods().Any(static p => p.EffectiveEndTime is not null)
            ? Of(lines, "RDATE", "The addition is a day or a period", "a date and time")
            : null;
    }

    /// <summary>How many minutes an event takes; 0 when it is no whole number from 1 to a week, or nobody says.</summary>
    public static int Minutes(CalendarEvent e)
    {
        if (e.DtStart is not { HasTime: true } start || (e.Duration is null && e.DtEnd is not { HasTime: true }))
        {
            return 0;
        }

        // Hours are as long on the day on which the clock is set back; only days depend on when they begin (RFC 5545, 3.3.6).
        var length = e.Duration switch
        {
            { HasDate: false } time => time.ToTimeSpanUnspecified(),
            { } duration => duration.ToTimeSpan(start),
            null => e.DtEnd!.SubtractExact(start),
        };
        return length.TotalMinutes is >= 1 and <= 10_080 && length.Ticks % System.TimeSpan.TicksPerMinute == 0 ? (int)length.TotalMinutes : 0;
    }

    /// <summary>A time as a local time of the zone. A time that names no zone is one already.</summary>
    public LocalDateTime Local(CalDateTime time)
    {
        var local = LocalDateTime.FromDateTime(time.Value);
        var other = time.IsUtc ? DateTimeZone.Utc : time.TzId is { } name ? Find(name) : null;
        return other is null || other.Equals(zone) ? local : other.AtLeniently(local).WithZone(zone).LocalDateTime;
    }

    private static DateTimeZone? Find(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
        ?? (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var iana) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(iana) : null);

    private static CalendarFailure NoZone(CalendarLine line, string name) =>
        new(line.Number, 1, $"There is no time zone '{name}'", "an IANA name such as Europe/Berlin, or a Windows name");

    private static CalendarFailure Of(List<CalendarLine> lines, string name, string reason, string expected)
    {
        var at = lines.Find(l => string.Equals(l.Name, name, System.StringComparison.Ordinal));
        return new(at.Number == 0 ? lines[0].Number : at.Number, 1, reason, expected);
    }
}
