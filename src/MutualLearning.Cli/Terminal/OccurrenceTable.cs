using System.Globalization;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Series;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws the occurrences of a series in local time, with the offset, and says what the clock does to them.</summary>
internal static class OccurrenceTable
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd");

    public static void Write(IAnsiConsole console, SeriesAnswer answer)
    {
        if (answer.Occurrences.Count == 0)
        {
            console.Line(Cells.Quiet("There is no session."));
            return;
        }

        var table = Cells.Table("#", "|Day", "|Time", "|Offset", "The clock");
        for (var i = 0; i < answer.Occurrences.Count; i++)
        {
            var (one, begin) = (answer.Occurrences[i], answer.Occurrences[i].Begin);
            table.Row(Words.Of(i + 1), Day.Format(begin.Date), LocalTimes.Of(begin.TimeOfDay), begin.Offset.ToString("m", CultureInfo.InvariantCulture), Clock(one));
        }

        console.Write(table);
        if (answer.Ends)
        {
            console.Line(Cells.Quiet("The series ends there."));
        }
    }

    private static string Clock(OccurrenceItem one) => one.Clock switch
    {
        OccurrenceItem.Skipped when one.Planned.Date != one.Begin.Date => $"skips {LocalTimes.Of(one.Planned)}: it begins later by the gap",
        OccurrenceItem.Skipped => $"skips {LocalTimes.Of(one.Planned.TimeOfDay)}: it begins later by the gap",
        OccurrenceItem.Twice => $"shows {LocalTimes.Of(one.Planned.TimeOfDay)} twice: the first time counts",
        _ => string.Empty,
    };
}
