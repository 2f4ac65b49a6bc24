using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Calendars;

/// <summary>Series of sessions: when they occur, and as calendars that other programs read (iCalendar, RFC 5545).</summary>
public static class SeriesCalendar
{
    /// <summary>The greatest number of occurrences that can be asked for at once.</summary>
    public const int MaxOccurrences = 1_000;

    // A question about a distant time goes through all that lies before it.
    private const int MaxDates = 100_000;

    /// <summary>What is wrong with a recurrence rule.</summary>
    /// <param name="rule">The rule, such as <c>FREQ=WEEKLY;BYDAY=TU</c>.</param>
    /// <returns>The first fault, with its column; null when the rule can be used.</returns>
    public static CalendarFailure? CheckRule(string rule) => RuleText.Read(Guard.Against.Null(rule), out _);

    /// <summary>
    /// The series as it begins with the first time that its rule names. By RFC 5545 the start belongs to a series whether the rule names
    /// it or not; whoever says "Tuesdays, from the first of the month on" means the first Tuesday.
    /// </summary>
    /// <param name="series">The series; its start is the earliest time at which it may begin.</param>
    /// <returns>
    /// The series with its <see cref="SessionSeries.Start"/> moved forward, or as it is where it has no rule or the rule names its start; what
    /// is wrong with it, or that the rule names no time.
    /// </returns>
    public static CalendarResult<SessionSeries> FromFirst(SessionSeries series)
    {
        Guard.Against.Null(series);
        if (SeriesCheck.Fault(series, out var zone, out var rule) is { } failure)
        {
            return failure;
        }

        return rule is null ? series
            : new SeriesDates(series, zone, rule).First() is { } first ? series with { Start = first }
            : new CalendarFailure(0, 0, System.FormattableString.Invariant($"The rule names no time from {series.Start:uuuu-MM-dd'T'HH:mm} on"), "a rule that does");
    }

    /// <summary>The next occurrences of a series, those called off too.</summary>
    /// <param name="series">The series.</param>
    /// <param name="from">From when on they begin.</param>
    /// <param name="count">How many at most; 1 to <see cref="MaxOccurrences"/>.</param>
    /// <returns>
    /// The occurrences in the order of their beginnings, fewer where the series ends; or what is wrong with the series. It looks at the first
    /// 100,000 dates of a series, which is 273 years of every day.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static CalendarResult<ValueList<Occurrence>> Next(SessionSeries series, Instant from, int count)
    {
        Guard.Against.Null(series);
        Guard.Against.OutOfRange(count, nameof(count), 1, MaxOccurrences);
        if (SeriesCheck.Fault(series, out var zone, out var rule) is { } failure)
        {
            return failure;
        }

        var changes = series.Changes.ToDictionary(static c => c.Original);
        var lastMoved = series.Changes.Where(static c => c.Start is not null).Select(static c => c.Original).DefaultIfEmpty(series.Start).Max();
        var found = new List<Occurrence>();
        var unmoved = 0;
        foreach (var date in new SeriesDates(series, zone, rule).All().Take(MaxDates))
        {
            // Whoever was moved may come from anywhere to anywhere; the others are in order.
            if (unmoved >= count && date > lastMoved)
            {
                break;
            }

            changes.TryGetValue(date, out var change);
            var occurrence = Of(series, zone, date, change);
            if (occurrence.Start >= from)
            {
                found.Add(occurrence);
                unmoved += change?.Start is null ? 1 : 0;
            }
        }

        return ValueList<Occurrence>.Of(found.OrderBy(static o => o.Start).ThenBy(static o => o.Original).Take(count));
    }

    /// <summary>Writes series as a calendar.</summary>
    /// <remarks>
    /// The UID of every event is the id of its series, for ever. Changed and called-off occurrences have a RECURRENCE-ID. The zones come along.
    /// Practice and participants stand in properties of our own, which other programs pass over.
    /// </remarks>
    /// <param name="series">The series; each id once.</param>
    /// <param name="now">When it is written (DTSTAMP).</param>
    /// <returns>The calendar, or what is wrong with a series.</returns>
    public static CalendarResult<string> Write(IEnumerable<SessionSeries> series, Instant now) => CalendarFiles.Write(Guard.Against.Null(series), now);

    /// <summary>Reads the series of a calendar. What is no event is passed over.</summary>
    /// <param name="text">The calendar.</param>
    /// <param name="options">Limits and what is not said; null for the usual.</param>
    /// <returns>The series in the order of the calendar, all of them; or the first failure, with its line.</returns>
    public static CalendarResult<ValueList<SessionSeries>> Read(string text, CalendarOptions? options = null) =>
        CalendarFiles.Read(Guard.Against.Null(text), options ?? new());

    /// <summary>Reads the series of a calendar in UTF-8.</summary>
    /// <param name="stream">The calendar. It is read to its end, or to the greatest length, and not closed.</param>
    /// <param name="options">Limits and what is not said; null for the usual.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>As for a calendar given as text.</returns>
    public static Task<CalendarResult<ValueList<SessionSeries>>> ReadAsync(
        Stream stream, CalendarOptions? options = null, CancellationToken cancellationToken = default) =>
        CalendarFiles.ReadAsync(Guard.Against.Null(stream), options ?? new(), cancellationToken);

    private static Occurrence Of(SessionSeries series, DateTimeZone zone, LocalDateTime date, SeriesChange? change)
    {
        var local = change?.Start ?? date;
        var start = zone.AtLeniently(local).ToInstant();
        return new(
            date,
            local,
            start,
            start + Duration.FromMinutes(change?.Minutes ?? series.Minutes),
            change?.Goal ?? series.Goal,
            series.IsCancelled || change?.IsCancelled == true);
    }
}
