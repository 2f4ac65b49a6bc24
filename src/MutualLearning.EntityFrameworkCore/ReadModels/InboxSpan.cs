using MutualLearning.Inbox;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>Which rows may have something to tell for a span of time.</summary>
internal sealed class InboxSpan
{
    public InboxSpan(Instant after, Instant until, DateTimeZone zone, Duration ahead)
    {
        (After, Until) = (after, until);
        (DeadlineAfter, DeadlineUntil) = (after + ahead, until + ahead);
        (DueAfter, DueUntil) = (DayAt(DeadlineAfter, zone), DayAt(DeadlineUntil, zone));
        (OverdueAfter, OverdueUntil) = (DayAt(after, zone) - 1, DayAt(until, zone) - 1);
        (First, Last) = (InboxPlace.OfInstant(DeadlineAfter), InboxPlace.OfInstant(DeadlineUntil + Duration.FromSeconds(1)));
        (First, Last) = With(DueAfter, DueUntil);
        (First, Last) = With(OverdueAfter, OverdueUntil);
    }

    public Instant After { get; }

    public Instant Until { get; }

    public Instant DeadlineAfter { get; }

    public Instant DeadlineUntil { get; }

    /// <summary>What is due later than this day, and not later than <see cref="DueUntil"/>, becomes due in the span.</summary>
    public int DueAfter { get; }

    public int DueUntil { get; }

    /// <summary>What is due later than this day, and not later than <see cref="OverdueUntil"/>, becomes overdue in the span.</summary>
    public int OverdueAfter { get; }

    public int OverdueUntil { get; }

    /// <summary>No row that becomes due or overdue by the calendar has a place before this one.</summary>
    public long First { get; }

    /// <summary>Nor one after this.</summary>
    public long Last { get; }

    // No day begins or ends in most spans of an hour: then there are only deadlines, and few places to read.
    private (long First, long Last) With(int after, int until) => until <= after
        ? (First, Last)
        : (System.Math.Min(First, InboxPlace.OfDay(DayNumber.ToDate(after + 1))), System.Math.Max(Last, InboxPlace.OfDay(DayNumber.ToDate(until + 1))));

    private static int DayAt(Instant instant, DateTimeZone zone) => DayNumber.Of(instant.InZone(zone).Date);
}
