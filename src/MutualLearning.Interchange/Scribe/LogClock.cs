using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>
/// Makes the times of a log a time that never runs backwards. A step back of more than twelve hours is midnight; a smaller one is two
/// clocks that differ, and counts as no step. Where lines are dated, the dates decide.
/// </summary>
internal sealed class LogClock
{
    private LocalDateTime first;
    private LocalDateTime last;
    private bool hasDates;
    private bool started;

    public LocalDate? Date => started && hasDates ? first.Date : null;

    public LocalTime? StartsAt => started ? first.TimeOfDay : null;

    public Duration? Elapsed => started ? Since(last) : null;

    public Duration? Tick(LocalTime? time, LocalDate? date)
    {
        if (time is not { } now)
        {
            return Elapsed;
        }

        if (!started)
        {
            started = true;
            hasDates = date is not null;
            first = last = (date ?? new LocalDate(2000, 1, 1)) + now;
            return Duration.Zero;
        }

        var moment = (hasDates && date is { } day ? day : last.Date) + now;
        if (!(hasDates && date is not null) && now < last.TimeOfDay && Since(last.Date + last.TimeOfDay) - Since(moment) > Duration.FromHours(12)
            && last.Date < LocalDate.MaxIsoValue)
        {
            moment = moment.PlusDays(1);
        }

        last = moment > last ? moment : last;
        return Elapsed;
    }

    private Duration Since(LocalDateTime moment) => Period.Between(first, moment, PeriodUnits.Ticks).ToDuration();
}
