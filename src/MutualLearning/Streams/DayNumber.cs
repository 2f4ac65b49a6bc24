using NodaTime;

namespace MutualLearning.Streams;

/// <summary>Counts days from 1 January 1970, which is day 0: what a list sorted by days is sorted by.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The number of a day.</summary>
    /// <param name="date">The day, in any calendar.</param>
    /// <returns>The number; negative before 1970.</returns>
    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date.WithCalendar(CalendarSystem.Iso));

    /// <summary>The day of a number.</summary>
    /// <param name="number">A number that <see cref="Of"/> gave.</param>
    /// <returns>The day, in the ISO calendar.</returns>
    public static LocalDate ToDate(int number) => Epoch.PlusDays(number);
}
