using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MutualLearning.Cli.Terminal;

/// <summary>A table where there is room for it; where a word or a number would have to be broken, one row below the other, each cell beside the name of its column.</summary>
internal sealed class FittedTable : IRenderable
{
    private readonly List<IRenderable[]> rows = [];
    private readonly string[] columns;

    /// <summary>Makes a table.</summary>
    /// <param name="columns">The names; one that begins with # is of numbers, and one with | is never broken.</param>
    public FittedTable(string[] columns) => this.columns = columns;

    public int Count => rows.Count;

    public void Row(params string[] cells) => AddRow(cells.Select(IRenderable (cell) => Cells.Plain(cell)).ToArray());

    public void AddRow(params IRenderable[] cells) => rows.Add(cells);

    public Measurement Measure(RenderOptions options, int maxWidth) => Choose(options, maxWidth).Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => Choose(options, maxWidth).Render(options, maxWidth);

    private static bool IsWhole(string column) => column[0] is '#' or '|';

    private static string NameOf(string column) => column.TrimStart('#', '|');

    // A column has a space on both sides, and there is a line before, between and behind the columns.
    private IRenderable Choose(RenderOptions options, int maxWidth)
    {
        var measures = columns.Select((_, i) => MeasureColumn(options, i)).ToArray();
        var room = maxWidth - ((3 * columns.Length) + 1);
        return measures.Sum(static m => m.Max) <= room ? Side(null)
            : measures.Sum(static m => m.Min) <= room ? Side(Widths(measures, room))
            : Below();
    }

    private Measurement MeasureColumn(RenderOptions options, int column)
    {
        var cells = rows.Select(row => row[column]).Append(Cells.Bold(NameOf(columns[column]))).Select(cell => cell.Measure(options, int.MaxValue)).ToList();
        var widest = cells.Max(static m => m.Max);
        return new Measurement(IsWhole(columns[column]) ? widest : cells.Max(static m => m.Min), widest);
    }

    // Every column has room for its longest word; what is left goes to those that would like more, by how much they would.
    private static int[] Widths(Measurement[] measures, int room)
    {
        var (spare, wish) = (room - measures.Sum(static m => m.Min), Math.Max(1, measures.Sum(static m => m.Max - m.Min)));
        return [.. measures.Select(m => m.Min + (int)((long)spare * (m.Max - m.Min) / wish))];
    }

    private Table Side(int[]? widths)
    {
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < columns.Length; i++)
        {
            var head = new TableColumn(Cells.Bold(NameOf(columns[i]))) { NoWrap = IsWhole(columns[i]), Width = widths?[i] };
            table.AddColumn(columns[i][0] is '#' ? head.RightAligned() : head);
        }

        foreach (var row in rows)
        {
            table.AddRow(row);
        }

        return table;
    }

    private Grid Below()
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true }).AddColumn(new GridColumn());
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                grid.AddRow(Cells.Bold(NameOf(columns[i])), row[i]);
            }

            grid.AddEmptyRow();
        }

        return grid;
    }
}
