using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Practices;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws a list of practices, with the minutes that are planned for the smallest group.</summary>
internal static class PracticeList
{
    public static void Write(IAnsiConsole console, IReadOnlyList<Practice> practices, string language)
    {
        var labels = new PracticeLabels(language);
        var table = Cells.Table("|" + labels["practice"], labels["title"], labels["people"], "#" + labels["minutes"]);
        foreach (var practice in practices)
        {
            var words = PracticeVocabulary.For(practice, language);
            table.Row(
                practice.Id.Value,
                words.Title,
                words.Range(practice.MinPeople, practice.MaxPeople),
                PracticePlan.For(practice, practice.MinPeople).Planned.ToString(CultureInfo.InvariantCulture));
        }

        console.Write(table);
    }
}
