using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Interchange.Tests.Calendars;

/// <summary>A reader of calendars that shares nothing with the one in the product: lines, folding, and the offsets that the VTIMEZONE of the file itself gives.</summary>
internal sealed class PlainCalendar
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.Create("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private readonly Dictionary<string, List<(LocalDateTime Onset, Offset To, Offset From)>> zones = new(StringComparer.Ordinal);

    public PlainCalendar(string text)
    {
        var component = new List<(string Name, string Parameters, string Value)>();
        var zone = string.Empty;
        foreach (var line in text.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = line[..colon].Split(';', 2);
            var read = (Name: head[0], Parameters: head.Length > 1 ? head[1] : string.Empty, Value: line[(colon + 1)..]);
            zone = read.Name == "TZID" ? read.Value : zone;
            if (read is { Name: "END", Value: "VEVENT" })
            {
                Events.Add([.. component]);
            }
            else if (read is { Name: "END", Value: "STANDARD" or "DAYLIGHT" })
            {
                zones.TryAdd(zone, []);
                var (to, from) = (Hours(One(component, "TZOFFSETTO")), Hours(One(component, "TZOFFSETFROM")));
                zones[zone].AddRange(Onsets(Pattern.Parse(One(component, "DTSTART")).Value, One(component, "RRULE")).Select(at => (at, to, from)));
            }
            else if (read.Name == "BEGIN")
            {
                component.Clear();
            }
            else
            {
                component.Add(read);
            }
        }
    }

    public List<List<(string Name, string Parameters, string Value)>> Events { get; } = [];

    public static string One(List<(string Name, string Parameters, string Value)> lines, string name) => lines.Find(l => l.Name == name).Value ?? string.Empty;

    public IEnumerable<Instant> Times(List<(string Name, string Parameters, string Value)> lines, string name) =>
        from line in lines
        where line.Name == name
        from value in line.Value.Split(',')
        select At(value, line.Parameters);

    private static Offset Hours(string text) => Offset.FromSeconds((text[0] == '-' ? -1 : 1) * (
        (int.Parse(text[1..3], CultureInfo.InvariantCulture) * 3_600) + (int.Parse(text[3..5], CultureInfo.InvariantCulture) * 60)
        + (text.Length > 5 ? int.Parse(text[5..7], CultureInfo.InvariantCulture) : 0)));

    private static IEnumerable<LocalDateTime> Onsets(LocalDateTime first, string rule)
    {
        if (rule.Length == 0)
        {
            return [first];
        }

        var parts = rule.Split(';').ToDictionary(p => p.Split('=')[0], p => p.Split('=')[1], StringComparer.Ordinal);
        var month = int.Parse(parts["BYMONTH"], CultureInfo.InvariantCulture);
        var day = (IsoDayOfWeek)(Array.IndexOf(Days, parts["BYDAY"][^2..]) + 1);
        var place = int.Parse(parts["BYDAY"][..^2], CultureInfo.InvariantCulture);
        return Enumerable.Range(first.Year, 60).Select(year =>
        {
            var all = Enumerable.Range(1, CalendarSystem.Iso.GetDaysInMonth(year, month)).Select(d => new LocalDate(year, month, d)).Where(d => d.DayOfWeek == day).ToList();
            return (place > 0 ? all[place - 1] : all[^-place]).At(first.TimeOfDay);
        }).Where(onset => onset >= first);
    }

    private Instant At(string value, string parameters)
    {
        var local = Pattern.Parse(value.TrimEnd('Z')).Value;
        if (value.EndsWith('Z'))
        {
            return local.InUtc().ToInstant();
        }

        // The offset before the last change at or before the time, counted in its own local time, decides: skipped times get the old offset.
        var (onset, to, from) = zones[parameters["TZID=".Length..]].Where(o => o.Onset <= local).MaxBy(o => o.Onset);
        var gap = to.Ticks - from.Ticks;
        var unsettled = gap > 0 ? local < onset.PlusTicks(gap) : local < onset;
        return local.WithOffset(unsettled ? from : to).ToInstant();
    }
}
