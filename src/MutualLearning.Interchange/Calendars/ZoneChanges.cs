using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.TimeZones;

namespace MutualLearning.Interchange.Calendars;

/// <summary>The changes of a zone's clock, as observances of a calendar: those of every year as one with a rule, all others one by one.</summary>
/// <remarks>Ical.Net makes these too, but up to the present year only, and leaves out changes that no longer recur.</remarks>
internal static class ZoneChanges
{
    /// <summary>How many years are looked ahead. A change that recurs in all of them recurs for ever; another one is listed as often as it happens.</summary>
    private const int Years = 40;

    // Fewer could look like a rule by chance.
    private const int FewestForRule = 5;

    /// <summary>The changes from the one before a time on, in their order.</summary>
    public static IReadOnlyList<ZoneChange> From(DateTimeZone zone, LocalDateTime earliest)
    {
        var first = zone.GetZoneInterval(zone.AtLeniently(earliest).ToInstant() - Duration.FromDays(1));
        var changes = new List<ZoneChange>();
        var before = first.HasStart ? zone.GetZoneInterval(first.Start - Duration.Epsilon) : first;
        for (var interval = first; ; interval = zone.GetZoneInterval(interval.End))
        {
            changes.Add(Of(interval, before));
            before = interval;
            if (!interval.HasEnd || interval.End > earliest.PlusYears(Years).InUtc().ToInstant())
            {
                break;
            }
        }

        var rules = changes
            .GroupBy(static c => (c.Onset.Month, c.Onset.TimeOfDay, c.Onset.DayOfWeek, c.From, c.To, c.Name))
            .SelectMany(g => Ruled([.. g], earliest.Year + Years - 1));
        return [.. rules.OrderBy(static c => c.Onset)];
    }

    private static ZoneChange Of(ZoneInterval interval, ZoneInterval before)
    {
        var onset = interval.HasStart ? interval.Start.WithOffset(before.WallOffset).LocalDateTime : new LocalDateTime(1970, 1, 1, 0, 0);
        return new(onset, before.WallOffset, interval.WallOffset, interval.Name, interval.Savings != Offset.Zero);
    }

    // The longest run of years up to the last one looked at in which the change falls on the same weekday of the month becomes one change with a rule.
    private static IEnumerable<ZoneChange> Ruled(List<ZoneChange> changes, int lastYear)
    {
        var places = PlacesOf(changes[^1].Onset);
        var from = changes.Count - 1;
        for (; from > 0 && changes[from - 1].Onset.Year == changes[from].Onset.Year - 1; from--)
        {
            var common = places.Intersect(PlacesOf(changes[from - 1].Onset)).ToList();
            if (common.Count == 0)
            {
                break;
            }

            places = common;
        }

        return changes.Count - from < FewestForRule || changes[^1].Onset.Year < lastYear ? changes : changes.Take(from).Append(changes[from] with { Place = places[0] });
    }

    // Which one of its weekday in the month a day is: the last, or counted from the first.
    private static List<int> PlacesOf(LocalDateTime onset)
    {
        var place = ((onset.Day - 1) / 7) + 1;
        return onset.Day + 7 > CalendarSystem.Iso.GetDaysInMonth(onset.Year, onset.Month) ? [-1, place] : [place];
    }
}
