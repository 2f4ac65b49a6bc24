using System.Collections.Generic;
using System.Linq;
using MutualLearning.Interchange.Calendars;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Cli.Series;

/// <summary>The occurrences of a series, as docs/cli.md describes them.</summary>
/// <param name="Id">The name of the series.</param>
/// <param name="Rule">How it recurs.</param>
/// <param name="Zone">In which time zone.</param>
/// <param name="Minutes">How long one takes.</param>
/// <param name="Occurrences">The occurrences, the first one first.</param>
/// <param name="Ends">Whether there is none after them.</param>
internal sealed record SeriesAnswer(string Id, string Rule, string Zone, int Minutes, IReadOnlyList<OccurrenceItem> Occurrences, bool Ends)
{
    public static SeriesAnswer Of(SessionSeries series, ValueList<Occurrence> found)
    {
        var ends = found.Count == 0 || SeriesCalendar.Next(series, found[found.Count - 1].Start + Duration.Epsilon, 1).Value.Count == 0;
        var zone = DateTimeZoneProviders.Tzdb[series.Zone];
        return new(series.Id.Value, series.Rule, series.Zone, series.Minutes, [.. found.AsEnumerable().Select(o => OccurrenceItem.Of(o, zone))], ends);
    }
}
