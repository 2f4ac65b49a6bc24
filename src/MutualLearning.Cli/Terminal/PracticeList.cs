using System.Collections.Generic;
using MutualLearning.Cli.Review;
using MutualLearning.Practices;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws a list of practices.</summary>
internal static class PracticeList
{
    public static void Write(IAnsiConsole console, IReadOnlyList<Practice> practices, string language)
    {
        var table = Cells.Table("|Practice", "#Version", "|Title", "People", "#Phases", "Evidence");
        foreach (var practice in practices)
        {
            var words = PracticeVocabulary.For(practice, language);
            table.Row(
                practice.Id.Value,
                Words.Of(practice.Version),
                words.Title,
                words.Range(practice.MinPeople, practice.MaxPeople),
                Words.Of(practice.Phases.Count),
                words.Of(practice.Evidence));
        }

        console.Write(table);
    }
}
