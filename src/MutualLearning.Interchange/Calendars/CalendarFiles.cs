using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Ical.Net;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Calendars;

/// <summary>Writes and reads series as calendars.</summary>
internal static class CalendarFiles
{
    public static CalendarResult<string> Write(IEnumerable<SessionSeries> series, Instant now)
    {
        var writer = new SeriesWriter(now);
        var seen = new HashSet<SeriesId>();
        foreach (var one in series)
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

    public static CalendarResult<ValueList<SessionSeries>> Read(string text, CalendarOptions options)
    {
        if (CalendarShape.Read(text, options, out var shape) is { } misshaped)
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

    public static async Task<CalendarResult<ValueList<SessionSeries>>> ReadAsync(
        Stream stream, CalendarOptions options, CancellationToken cancellationToken)
    {
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
