using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Commands;
using MutualLearning.Cli.Export;
using MutualLearning.Cli.Series;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Terminal;
using MutualLearning.Interchange.Calendars;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Cli.Commands;

/// <summary>Lists the occurrences of a series, and writes its calendar.</summary>
internal sealed class SeriesRun(StandardStreams streams, IClock clock)
{
    // More than the times of a day that a rule may name.
    private const int MostOnADay = 100;

    public async Task<int> RunAsync(SeriesRequest request, CancellationToken cancellationToken)
    {
        if (request.Calendar is { } path && OutputFile.Reason("--ics", path) is { } reason)
        {
            return streams.Refuse(reason);
        }

        var begun = SeriesCalendar.FromFirst(Series(request));
        if (!begun.IsRead)
        {
            return streams.Refuse(begun.Failure.ToString());
        }

        var series = begun.Value;
        foreach (var text in request.Except)
        {
            if (Without(series, text) is not { } left)
            {
                return streams.Refuse($"--except {text}: there is no session then{Near(series, text)}");
            }

            series = left;
        }

        var next = SeriesCalendar.Next(series, Instant.MinValue, request.Count);
        if (!next.IsRead)
        {
            return streams.Refuse(next.Failure.ToString());
        }

        if (request.Calendar is { } file)
        {
            await OutputFile.WriteAsync(file, SeriesCalendar.Write([series], clock.GetCurrentInstant()).Value, cancellationToken).ConfigureAwait(false);
        }

        var answer = SeriesAnswer.Of(series, next.Value);
        return request.IsJson ? streams.Write(StoreJson.Write(answer)) : streams.Draw(console => OccurrenceTable.Write(console, answer));
    }

    // Each exception was in the series before; else it is a slip of the pen.
    private static SessionSeries? Without(SessionSeries series, string text)
    {
        var given = SeriesCalendar.Next(series with { Exceptions = [] }, Day(series, text), MostOnADay).Value;
        var times = LocalTimes.Parse(text) is { } time
            ? given.Where(o => o.Original == time)
            : given.Where(o => o.Original.Date == LocalTimes.ParseDay(text));
        return times.Count == 0 ? null : series with { Exceptions = ValueList<LocalDateTime>.Of(series.Exceptions.Concat(times.Select(o => o.Original)).Distinct()) };
    }

    private static string Near(SessionSeries series, string text) =>
        SeriesCalendar.Next(series, Day(series, text), 1).Value is [var next, ..] ? "; the next one is at " + LocalTimes.Of(next.Original) : string.Empty;

    private static Instant Day(SessionSeries series, string text) =>
        DateTimeZoneProviders.Tzdb[series.Zone].AtStartOfDay(LocalTimes.ParseDay(text) ?? LocalTimes.Parse(text)!.Value.Date).ToInstant();

    private static SessionSeries Series(SeriesRequest request) => new(
        new SeriesId(request.Id ?? Name(request)), default, request.Goal, request.From, request.Zone, request.Minutes, request.Rule);

    // The same question gives the same series, so that a calendar that reads it again has it once.
    private static string Name(SeriesRequest request)
    {
        var said = string.Join('\n', request.Rule, request.Zone, LocalTimes.Of(request.From), request.Goal);
        return "series-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..16] + "@mutual-learning";
    }
}
