using System.Collections.Generic;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Calendars;

/// <summary>The local times of a series, in order. Ical.Net finds the dates of the rule; here they have no zone, so that no clock change moves them.</summary>
internal sealed class SeriesDates(SessionSeries series, DateTimeZone zone, RuleText? rule)
{
    // A rule such as the 30th of February is given up after as many years, months or days without a date.
    private const int MaxEmptySteps = 10_000;

    /// <summary>All local times that belong to the series, each once; without end where the rule has none.</summary>
    public IEnumerable<LocalDateTime> All()
    {
        var exceptions = new HashSet<LocalDateTime>(series.Exceptions);
        var additions = new SortedSet<LocalDateTime>(series.Additions);
        foreach (var date in OfRule())
        {
            while (additions.Count > 0 && additions.Min < date)
            {
                var added = additions.Min;
                additions.Remove(added);
                if (!exceptions.Contains(added))
                {
                    yield return added;
                }
            }

            additions.Remove(date);
            if (!exceptions.Contains(date))
            {
                yield return date;
            }
        }

        foreach (var added in additions)
        {
            if (!exceptions.Contains(added))
            {
                yield return added;
            }
        }
    }

    /// <summary>The first time that the rule names, at the start of the series or later; null when there is none.</summary>
    public LocalDateTime? First()
    {
        var last = rule?.Until?.In(zone);
        using var dates = Expand(rule?.WithEnd(string.Empty) ?? string.Empty).GetEnumerator();
        while (Moves(dates))
        {
            var date = LocalDateTime.FromDateTime(dates.Current.Period.StartTime.Value);
            if (date >= series.Start)
            {
                return last is { } end && zone.AtLeniently(date).ToInstant() > end ? null : date;
            }
        }

        return null;
    }

    // The start always counts as the first one (RFC 5545, section 3.3.10, COUNT).
    private IEnumerable<LocalDateTime> OfRule()
    {
        yield return series.Start;
        if (rule is null)
        {
            yield break;
        }

        var last = rule.Until?.In(zone);
        var left = (rule.Count ?? int.MaxValue) - 1;
        using var dates = Expand(rule.WithEnd(string.Empty)).GetEnumerator();
        while (left > 0 && Moves(dates))
        {
            var date = LocalDateTime.FromDateTime(dates.Current.Period.StartTime.Value);
            if (last is { } end && zone.AtLeniently(date).ToInstant() > end)
            {
                yield break;
            }

            if (date > series.Start)
            {
                left--;
                yield return date;
            }
        }
    }

    private IEnumerable<Ical.Net.DataTypes.Occurrence> Expand(string text)
    {
        var start = series.Start;
        var floating = new CalendarEvent
        {
            Start = new CalDateTime(start.Year, start.Month, start.Day, start.Hour, start.Minute, start.Second),
            RecurrenceRule = new RecurrenceRule(text),
        };
        return floating.GetOccurrences(null, new EvaluationOptions { MaxUnmatchedIncrementsLimit = MaxEmptySteps });
    }

    // The end of the calendar, or of patience, is the end of the series.
    private static bool Moves(IEnumerator<Ical.Net.DataTypes.Occurrence> dates)
    {
        try
        {
            return dates.MoveNext();
        }
        catch (EvaluationException)
        {
            return false;
        }
    }
}
