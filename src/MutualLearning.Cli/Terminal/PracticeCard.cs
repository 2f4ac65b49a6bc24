using System.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Practices;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws one practice: its roles, the flow of its phases, its times.</summary>
internal static class PracticeCard
{
    public static void Write(IAnsiConsole console, Practice practice, PracticeVocabulary words, int people)
    {
        var labels = new PracticeLabels(words.Language);
        console.Line(Cells.Bold($"{words.Title} ({practice.Id}, {labels["version"]} {Words.Of(practice.Version)})"));
        console.Line(Cells.Plain(words.Purpose));
        console.Line(Cells.Plain($"{labels["people"]}: {words.Range(practice.MinPeople, practice.MaxPeople)}"));
        if (practice.Roles.Count > 0)
        {
            console.Heading(labels["roles"]);
            console.Write(Roles(practice, words, labels));
        }

        console.Heading(labels["phases"]);
        foreach (var line in FlowDrawing.Lines(practice, words, console.Profile.Width))
        {
            console.Line(line.IsTitle ? Cells.Bold(line.Text) : Cells.Plain(line.Text));
        }

        console.WriteLine();
        console.Line(Cells.Plain(PracticeTimes.Of(practice, labels, people)));
        foreach (var (label, note) in PracticeNotes.Of(practice, words, labels))
        {
            console.Line(Cells.Plain($"{label}: {note}"));
        }

        Texts(console, practice, words, labels);
    }

    private static FittedTable Roles(Practice practice, PracticeVocabulary words, PracticeLabels labels)
    {
        var table = Cells.Table("|" + labels["role"], labels["holders"], labels["assignment"], labels["may"], labels["not-with"]);
        foreach (var role in practice.Roles)
        {
            table.Row(
                words.TitleOf(role.Id) is var title && string.Equals(title, role.Id.Value, System.StringComparison.Ordinal) ? title : $"{title} ({role.Id})",
                words.Range(role.Min, role.Max),
                words.Of(role.Assignment),
                words.PowersOf(role),
                string.Join(", ", role.ExclusiveWith.Select(words.TitleOf)));
        }

        return table;
    }

    private static void Texts(IAnsiConsole console, Practice practice, PracticeVocabulary words, PracticeLabels labels)
    {
        console.Heading(labels["words"]);
        foreach (var phase in practice.Phases)
        {
            var notes = PracticeNotes.Of(phase, words, labels).ToList();
            if (notes.Count > 0)
            {
                console.Line(Cells.Bold(words.TitleOf(phase.Id)));
            }

            foreach (var (label, note) in notes)
            {
                console.Line(Cells.Plain($"  {label}: {note}"));
            }
        }
    }
}
