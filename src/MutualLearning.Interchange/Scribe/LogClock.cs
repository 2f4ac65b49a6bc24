using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>
/// Makes the times of a log a time that never runs backwards. A step back of more than twelve hours is midnight; a smaller one is two
/// clocks that differ, and counts as no step. Where lines are dated, the dates decide.
/// </summary>
internal sealed class LogClock
{
    private const long NanosecondsPerDay = NodaConstants.NanosecondsPerDay;

    // More is no meeting, and more than a duration can hold.
    private const long MaxDays = 16_000_000;

    private LocalTime first;
    private long days;
    private long nanoseconds;
    private bool isStarted;

    /// <summary>The date of the first timed line, where it has one.</summary>
    public LocalDate? Date { get; private set; }

    /// <summary>The time of the first timed line.</summary>
    public LocalTime? StartsAt => isStarted ? first : null;

    /// <summary>The time since the first timed line.</summary>
    public Duration? Elapsed => isStarted ? Duration.FromDays((int)days) + Duration.FromNanoseconds(nanoseconds - first.NanosecondOfDay) : null;

    public void Tick(LocalTime? time, LocalDate? date)
    {
        if (time is not { } now)
        {
            return;
        }

        var moment = now.NanosecondOfDay;
        if (!isStarted)
        {
            isStarted = true;
            first = now;
            Date = date;
            nanoseconds = moment;
            return;
        }

        var day = Date is { } from && date is { } to ? Period.DaysBetween(from, to)
            : nanoseconds - moment > NanosecondsPerDay / 2 ? days + 1
            : days;
        if ((day > days && day <= MaxDays) || (day == days && moment > nanoseconds))
        {
            (days, nanoseconds) = (day, moment);
        }
    }
}
