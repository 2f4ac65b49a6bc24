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

    private IRenderable Choose(RenderOptions options, int maxWidth) => NeededWidth(options) <= maxWidth ? Side() : Below();

    // A column has a space on both sides, and there is a line before, between and behind the columns.
    private int NeededWidth(RenderOptions options)
    {
        var needed = (3 * columns.Length) + 1;
        for (var i = 0; i < columns.Length; i++)
        {
            var widest = Widest(Cells.Bold(NameOf(columns[i])), i);
            foreach (var row in rows)
            {
                widest = Math.Max(widest, Widest(row[i], i));
            }

            needed += widest;
        }

        return needed;

        int Widest(IRenderable cell, int column)
        {
            var measured = cell.Measure(options, int.MaxValue);
            return IsWhole(columns[column]) ? measured.Max : measured.Min;
        }
    }

    private Table Side()
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            var head = new TableColumn(Cells.Bold(NameOf(column))) { NoWrap = IsWhole(column) };
            table.AddColumn(column[0] is '#' ? head.RightAligned() : head);
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
