using System.Collections.Generic;
using System.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Practices;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws practices.</summary>
internal static class PracticeTables
{
    public static void List(IAnsiConsole console, IReadOnlyList<Practice> practices)
    {
        var table = Cells.Table("Practice", "#Version", "Title", "People", "#Phases", "Evidence");
        foreach (var practice in practices)
        {
            table.Row(
                practice.Id.Value,
                Words.Of(practice.Version),
                practice.Title,
                PracticeWords.Range(practice.MinPeople, practice.MaxPeople),
                Words.Of(practice.Phases.Count),
                PracticeWords.Of(practice.Evidence));
        }

        console.Write(table);
    }

    public static void Show(IAnsiConsole console, Practice practice)
    {
        console.Line(Cells.Bold($"{practice.Title} ({practice.Id}, version {Words.Of(practice.Version)})"));
        console.Line(Cells.Plain(practice.Purpose));
        console.Line(Cells.Plain($"People: {PracticeWords.Range(practice.MinPeople, practice.MaxPeople)}."));
        console.Heading("Roles");
        console.Write(Roles(practice));
        console.Heading("Phases");
        console.Write(Phases(practice));
        Notes(console, practice);
    }

    private static Table Roles(Practice practice)
    {
        var table = Cells.Table("Role", "Holders", "Assignment", "May");
        foreach (var role in practice.Roles)
        {
            table.Row(
                role.Id.Value, PracticeWords.Range(role.Min, role.Max), PracticeWords.Of(role.Assignment), PracticeWords.Powers(role));
        }

        return table;
    }

    private static Table Phases(Practice practice)
    {
        var table = Cells.Table("Phase", "Minutes", "Floor", "Visibility", "Exit", "Next");
        for (var i = 0; i < practice.Phases.Count; i++)
        {
            var phase = practice.Phases[i];
            var following = i + 1 < practice.Phases.Count ? practice.Phases[i + 1].Id.Value : "end";
            table.Row(
                phase.Id.Value + PracticeWords.Times(phase.Repeat),
                PracticeWords.Of(phase.Minutes),
                PracticeWords.Of(phase.Floor),
                PracticeWords.Of(phase.Visibility),
                PracticeWords.Of(phase.Exit),
                PracticeWords.Next(phase, following));
        }

        return table;
    }

    private static void Notes(IAnsiConsole console, Practice practice)
    {
        string[] notes =
        [
            practice.DefaultRule.Length == 0 ? string.Empty : $"Decides by: {practice.DefaultRule}",
            practice.FollowUp.Length == 0 ? string.Empty : $"Afterwards: {practice.FollowUp}",
            .. practice.Suitability,
            practice.Source.Length == 0 ? string.Empty : $"Source: {practice.Source}",
            $"Evidence: {PracticeWords.Of(practice.Evidence)}",
        ];
        console.WriteLine();
        foreach (var note in notes.Where(note => note.Length > 0))
        {
            console.Line(Cells.Plain(note));
        }
    }
}
