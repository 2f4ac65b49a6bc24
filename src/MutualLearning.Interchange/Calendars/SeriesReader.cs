using System;
using System.Collections.Generic;
using System.Linq;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Interchange.Calendars;

/// <summary>Makes a series of the events of one UID.</summary>
internal sealed class SeriesReader(CalendarOptions options, List<(CalendarEvent Event, List<CalendarLine> Lines)> events)
{
    private static readonly string[] NotRead = ["EXRULE"];

    public CalendarFailure? Read(out SessionSeries? series)
    {
        series = null;
        var masters = events.Where(static e => e.Event.RecurrenceIdentifier is null).ToList();
        if (masters.Count != 1)
        {
            var at = masters.Count == 0 ? events[0].Lines : masters[1].Lines;
            return new(at[0].Number, 1, $"{masters.Count} events of one UID have no RECURRENCE-ID", "one, which the others change");
        }

        var (master, lines) = masters[0];
        var fault = Fault(master, lines) ?? EventTimes.Zone(master, lines, options, out _);
        if (fault is not null)
        {
            return fault;
        }

        _ = EventTimes.Zone(master, lines, options, out var zone);
        var rule = lines.FirstOrDefault(static l => l.Name is "RRULE");
        var read = new SessionSeries(
            new SeriesId(master.Uid!), Practice(lines), master.Summary ?? string.Empty, zone.Local(master.DtStart!), zone.Id, EventTimes.Minutes(master), rule.Value ?? string.Empty)
        {
            Participants = ValueList<PersonId>.Of(Texts(lines, SeriesWriter.PersonProperty).Select(static p => new PersonId(p))),
            Additions = ValueList<LocalDateTime>.Of(master.RecurrenceDates.GetAllDates().Select(zone.Local).OrderBy(static d => d)),
            Exceptions = ValueList<LocalDateTime>.Of(master.ExceptionDates.GetAllDates().Select(zone.Local).OrderBy(static d => d)),
            IsCancelled = IsCancelled(master),
            Revision = Math.Max(0, master.Sequence),
        };
        foreach (var (changed, at) in events.Where(static e => e.Event.RecurrenceIdentifier is not null))
        {
            if ((Fault(changed, at) ?? ChangeFault(changed, at)) is { } wrong)
            {
                return wrong;
            }

            read = read with { Changes = read.Changes.Add(Change(read, zone, changed)) };
        }

        series = read;
        return SeriesCheck.Fault(read, out _, out _) is { } failure ? failure with { Line = lines[0].Number } : null;
    }

    /// <summary>What is wrong with an event before a library looks at it: its zones and its rule.</summary>
    public static CalendarFailure? Fault(List<CalendarLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Name is "RRULE" && RuleText.Read(line.Value, out _) is { } failure)
            {
                return failure with { Line = line.Number, Column = failure.Column + line.Column - 1 };
            }
        }

        return EventTimes.ZoneFault(lines);
    }

    private static SeriesChange Change(SessionSeries series, EventTimes zone, CalendarEvent changed)
    {
        var original = zone.Local(changed.RecurrenceIdentifier!.StartTime);
        var start = changed.DtStart is { } given ? zone.Local(given) : original;
        var minutes = EventTimes.Minutes(changed);
        return new(original)
        {
            Start = start == original ? null : start,
            Minutes = minutes == 0 || minutes == series.Minutes ? null : minutes,
            Goal = string.IsNullOrWhiteSpace(changed.Summary) || string.Equals(changed.Summary, series.Goal, StringComparison.Ordinal) ? null : changed.Summary,
            IsCancelled = IsCancelled(changed),
        };
    }

    private static bool IsCancelled(CalendarEvent e) => string.Equals(e.Status, Ical.Net.EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase);

    private static PracticeId Practice(List<CalendarLine> lines) => Texts(lines, SeriesWriter.PracticeProperty).FirstOrDefault() is { } id ? new PracticeId(id) : default;

    private static IEnumerable<string> Texts(List<CalendarLine> lines, string name) =>
        lines.Where(l => string.Equals(l.Name, name, StringComparison.Ordinal)).Select(static l => CalendarText.Unescape(l.Value));

    private static CalendarFailure? ChangeFault(CalendarEvent changed, List<CalendarLine> lines)
    {
        var at = lines.First(static l => l.Name is "RECURRENCE-ID");
        return changed.RecurrenceIdentifier!.Range == RecurrenceRange.ThisAndFuture
            ? new(at.Number, 1, "The change is meant for all occurrences from then on", "a change of one occurrence; begin another series for the rest")
            : changed.RecurrenceIdentifier.StartTime.HasTime ? null : new(at.Number, at.Column, "The occurrence is named by a day", "the date and time at which it would begin");
    }

    private static CalendarFailure? Fault(CalendarEvent e, List<CalendarLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Name is SeriesWriter.PersonProperty or SeriesWriter.PracticeProperty or "UID" && !Identifier.IsValid(CalendarText.Unescape(line.Value)))
            {
                return new(line.Number, line.Column, $"{line.Name} is no identifier", $"1 to {Identifier.MaxLength} characters, none of them a control character");
            }

            if (NotRead.Contains(line.Name, StringComparer.Ordinal) || (line.Name is "RRULE" && lines.Any(l => l.Name is "RRULE" && l.Number < line.Number)))
            {
                return new(line.Number, 1, $"A series has one rule, and no {NotRead[0]}", "one RRULE, and EXDATE for exceptions");
            }
        }

        if (!lines.Exists(static l => l.Name is "UID"))
        {
            return new(lines[0].Number, 1, "The event has no UID", "UID, which names the series");
        }

        return EventTimes.Fault(e, lines);
    }
}
