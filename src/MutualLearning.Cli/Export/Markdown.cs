using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;

namespace MutualLearning.Cli.Export;

/// <summary>Pieces of a Markdown text (CommonMark 0.31 with tables). Words of a record never act as markup.</summary>
internal static class Markdown
{
    private const string Active = "\\`*_[]<>|~#&!$";

    /// <summary>A text that stands at the beginning of a line.</summary>
    public static string Escape(string text) => Escape(text, isAtStart: true);

    public static void Table(StringBuilder text, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        Line(text, columns);
        Line(text, [.. columns.Select(_ => "---")]);
        foreach (var row in rows)
        {
            Line(text, [.. row.Select(cell => Escape(cell ?? string.Empty, isAtStart: false))]);
        }

        text.Append('\n');
    }

    private static string Escape(string text, bool isAtStart)
    {
        var clean = PlainText.Clean(text);
        var escaped = new StringBuilder(clean.Length + 8);
        for (var i = 0; i < clean.Length; i++)
        {
            if (Active.Contains(clean[i], StringComparison.Ordinal) || (isAtStart && IsMarker(clean[i]) && clean.AsSpan(0, i).Trim("0123456789 ").IsEmpty))
            {
                escaped.Append('\\');
            }

            escaped.Append(clean[i]);
        }

        return escaped.ToString();
    }

    // At the beginning of a text, or behind a number there, these begin a list or underline a heading.
    private static bool IsMarker(char letter) => letter is '-' or '+' or '=' or '.' or ')' or ':';

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
