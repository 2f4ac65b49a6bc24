using System.Collections.Generic;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Counting;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws why a rule decided as it did.</summary>
internal static class ExplanationView
{
    private const int ManyColumns = 10;

    public static void Write(IAnsiConsole console, Explanation explanation)
    {
        Part(console, "Why", explanation.Why);
        Part(console, "Why not the others", explanation.WhyNot);
        Part(console, "What would have to change", explanation.WhatIf);
        foreach (var table in explanation.Tables)
        {
            console.Heading(table.Title.Text);
            if (table.Columns.Count > ManyColumns)
            {
                console.Line(Cells.Quiet("The table is too wide to be drawn; --json has it."));
                continue;
            }

            var drawn = Cells.Table([.. Heads(table.Columns)]);
            foreach (var row in table.Rows)
            {
                drawn.Row([.. row]);
            }

            console.Write(drawn);
        }
    }

    /// <summary>Statements under a heading; nothing where there are none.</summary>
    public static void Part(IAnsiConsole console, string heading, IReadOnlyCollection<Statement> statements)
    {
        if (statements.Count == 0)
        {
            return;
        }

        console.Heading(heading);
        foreach (var statement in statements)
        {
            console.Line(Cells.Plain("– " + statement.Text));
        }
    }

    // The first sign of a head would mean something to the table; an option may begin with it.
    private static IEnumerable<string> Heads(IEnumerable<string> columns)
    {
        foreach (var column in columns)
        {
            yield return column.Length == 0 ? " " : column[0] is '#' or '|' ? " " + PlainText.Clean(column) : column;
        }
    }
}
