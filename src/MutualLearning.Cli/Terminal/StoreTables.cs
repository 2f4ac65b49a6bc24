using System.Collections.Generic;
using MutualLearning.Cli.Storage.Queries;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws the lists of a store.</summary>
internal static class StoreTables
{
    public static void Sessions(IAnsiConsole console, IReadOnlyList<SessionItem> sessions)
    {
        var table = Cells.Table("|Session", "|Date", "Goal", "|Status");
        foreach (var session in sessions)
        {
            table.Row(session.Id, Day(session.At), session.Goal, session.Status);
        }

        Write(console, table, "There is no session.");
    }

    public static void Decisions(IAnsiConsole console, IReadOnlyList<DecisionItem> decisions)
    {
        var table = Cells.Table("|Decision", "|Date", "Question", "|Verdict");
        foreach (var decision in decisions)
        {
            table.AddRow(
                Cells.Plain(decision.Id),
                Cells.Plain(Day(decision.DeclaredAt)),
                Cells.Plain(decision.Question),
                decision.Verdict is { } verdict ? Cells.Verdict(verdict) : Cells.Plain(decision.Status));
        }

        Write(console, table, "There is no decision.");
    }

    public static void Responsibilities(IAnsiConsole console, IReadOnlyList<ResponsibilityItem> responsibilities)
    {
        var table = Cells.Table("|Responsibility", "Accountable", "What", "|Due", "|Status");
        foreach (var one in responsibilities)
        {
            table.Row(one.Id, one.Accountable, one.What, one.Due ?? "–", one.Status);
        }

        Write(console, table, "There is no such responsibility.");
    }

    private static void Write(IAnsiConsole console, FittedTable table, string nothing)
    {
        if (table.Count == 0)
        {
            console.Line(Cells.Quiet(nothing));
        }
        else
        {
            console.Write(table);
        }
    }

    private static string Day(string instant) => instant[..instant.IndexOf('T', System.StringComparison.Ordinal)];
}
