using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Ical.Net;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Calendars;

/// <content>Calendars out and in.</content>
public static partial class SeriesCalendar
{
    /// <summary>Writes series as a calendar.</summary>
    /// <remarks>
    /// The UID of every event is the id of its series, for ever. Changed and called-off occurrences have a RECURRENCE-ID. The zones come along.
    /// Practice and participants stand in properties of our own, which other programs pass over.
    /// </remarks>
    /// <param name="series">The series; each id once.</param>
    /// <param name="now">When it is written (DTSTAMP).</param>
    /// <returns>The calendar, or what is wrong with a series.</returns>
    public static CalendarResult<string> Write(IEnumerable<SessionSeries> series, Instant now)
    {
        var writer = new SeriesWriter(now);
        var seen = new HashSet<SeriesId>();
        foreach (var one in Guard.Against.Null(series))
        {
            if (one.Id.IsDefault || !seen.Add(one.Id))
            {
                return new CalendarFailure(0, 0, one.Id.IsDefault ? "A series has no id" : $"There are two series '{one.Id}'", "an id for each series");
            }

            if (SeriesCheck.Fault(one, out var zone, out var rule) is { } failure)
            {
                return failure with { Reason = $"{one.Id}: {failure.Reason}" };
            }

            writer.Add(one, rule, zone);
        }

        return writer.Write();
    }

    /// <summary>Reads the series of a calendar. What is no event is passed over.</summary>
    /// <param name="text">The calendar.</param>
    /// <param name="options">Limits and what is not said; null for the usual.</param>
    /// <returns>The series in the order of the calendar, all of them; or the first failure, with its line.</returns>
    public static CalendarResult<ValueList<SessionSeries>> Read(string text, CalendarOptions? options = null)
    {
        options ??= new();
        if (CalendarShape.Read(Guard.Against.Null(text), options, out var shape) is { } misshaped)
        {
            return misshaped;
        }

        foreach (var lines in shape.Events)
        {
            if (SeriesReader.Fault(lines) is { } faulty)
            {
                return faulty;
            }
        }

        // Whatever a library throws at a text from outside is a fault of the text.
        try
        {
            return Take(Calendar.Load(text)!, shape, options);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new CalendarFailure(0, 0, "The calendar cannot be read: " + error.Message.TrimEnd('.'), "a calendar of the form of RFC 5545");
        }
    }

    /// <summary>Reads the series of a calendar in UTF-8.</summary>
    /// <param name="stream">The calendar. It is read to its end, or to the greatest length, and not closed.</param>
    /// <param name="options">Limits and what is not said; null for the usual.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>As for a calendar given as text.</returns>
    public static async Task<CalendarResult<ValueList<SessionSeries>>> ReadAsync(
        Stream stream, CalendarOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(stream);
        options ??= new();
        var bytes = new byte[options.MaxLength + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (length > options.MaxLength)
        {
            return new CalendarFailure(0, 0, "The calendar is too long", $"at most {options.MaxLength} bytes");
        }

        try
        {
            return Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, length).TrimStart('\uFEFF'), options);
        }
        catch (DecoderFallbackException)
        {
            return new CalendarFailure(0, 0, "The calendar is not UTF-8", "UTF-8");
        }
    }

    private static CalendarResult<ValueList<SessionSeries>> Take(Calendar calendar, CalendarShape shape, CalendarOptions options)
    {
        var found = ValueList<SessionSeries>.Empty;
        foreach (var group in calendar.Events.Zip(shape.Events, static (e, lines) => (Event: e, Lines: lines)).GroupBy(static e => e.Event.Uid, StringComparer.Ordinal))
        {
            if (new SeriesReader(options, [.. group]).Read(out var series) is { } failure)
            {
                return failure;
            }

            found = found.Add(series!);
        }

        return found;
    }
}
