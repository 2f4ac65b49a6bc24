using System;
using System.Collections.Generic;
using System.Linq;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Calendars;

/// <summary>Makes a calendar of series.</summary>
internal sealed class SeriesWriter(Instant now)
{
    public const string PracticeProperty = "X-MUTUALLEARNING-PRACTICE";
    public const string PersonProperty = "X-MUTUALLEARNING-PERSON";

    private readonly Calendar calendar = new() { ProductId = "-//MutualLearning//MutualLearning//EN" };
    private readonly SortedDictionary<string, LocalDateTime> zones = new(StringComparer.Ordinal);

    public void Add(SessionSeries series, RuleText? rule, DateTimeZone zone)
    {
        var master = Event(series, series.Start, series.Minutes, series.Goal, series.IsCancelled);
        if (rule is not null)
        {
            master.RecurrenceRule = new RecurrenceRule(rule.WithEnd(End(rule, zone)));
        }

        master.ExceptionDates.AddRange(series.Exceptions.Select(d => Time(series, d)));
        master.RecurrenceDates.AddRange(series.Additions.Select(d => Time(series, d)));
        if (!series.Practice.IsDefault)
        {
            master.AddProperty(PracticeProperty, series.Practice.Value);
        }

        foreach (var person in series.Participants)
        {
            master.AddProperty(PersonProperty, person.Value);
        }

        calendar.Events.Add(master);
        foreach (var change in series.Changes)
        {
            var changed = Event(series, change.Start ?? change.Original, change.Minutes ?? series.Minutes, change.Goal ?? series.Goal, change.IsCancelled);
            changed.RecurrenceIdentifier = new RecurrenceIdentifier(Time(series, change.Original), null);
            calendar.Events.Add(changed);
        }
    }

    public string Write()
    {
        foreach (var zone in zones)
        {
            calendar.AddTimeZone(Zone(zone.Key, zone.Value));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? string.Empty;
    }

    public static bool IsUtc(string zone) => zone is "UTC" or "Etc/UTC";

    // With a zone, a rule ends at an instant (RFC 5545, section 3.3.10).
    private static string End(RuleText rule, DateTimeZone zone)
    {
        if (rule.Count is { } count)
        {
            return FormattableString.Invariant($";COUNT={count}");
        }

        return rule.Until?.In(zone) is { } end ? ";UNTIL=" + NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'").Format(end) : string.Empty;
    }

    private static VTimeZone Zone(string name, LocalDateTime earliest)
    {
        var zone = new VTimeZone(name);
        foreach (var change in ZoneChanges.From(DateTimeZoneProviders.Tzdb[name], earliest))
        {
            var observance = new VTimeZoneInfo(change.IsDaylight ? "DAYLIGHT" : "STANDARD")
            {
                Start = At(change.Onset, null),
                OffsetFrom = new UtcOffset(change.From.ToTimeSpan()),
                OffsetTo = new UtcOffset(change.To.ToTimeSpan()),
                TimeZoneName = change.Name,
            };
            if (change.Rule.Length > 0)
            {
                observance.RecurrenceRule = new RecurrenceRule(change.Rule);
            }

            zone.AddChild(observance);
        }

        return zone;
    }

    private static CalDateTime At(LocalDateTime local, string? zone) =>
        new(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second, zone);

    private CalendarEvent Event(SessionSeries series, LocalDateTime start, int minutes, string goal, bool isCancelled) => new()
    {
        Uid = series.Id.Value,
        DtStamp = new CalDateTime(now.ToDateTimeUtc(), "UTC"),
        Start = Time(series, start),
        Duration = Ical.Net.DataTypes.Duration.FromMinutes(minutes),
        Summary = goal,
        Sequence = series.Revision,
        Status = isCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
    };

    private CalDateTime Time(SessionSeries series, LocalDateTime local)
    {
        if (!IsUtc(series.Zone) && (!zones.TryGetValue(series.Zone, out var earliest) || local < earliest))
        {
            zones[series.Zone] = local;
        }

        return At(local, IsUtc(series.Zone) ? "UTC" : series.Zone);
    }
}
