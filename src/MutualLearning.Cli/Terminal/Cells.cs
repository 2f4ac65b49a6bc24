using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MutualLearning.Cli.Terminal;

/// <summary>Pieces of a drawing. Text never passes through markup, so nothing in a log can act as markup.</summary>
internal static class Cells
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    public static Text Plain(string text) => new(PlainText.Clean(text));

    public static Text Bold(string text) => new(PlainText.Clean(text), Strong);

    public static Text Quiet(string text) => new(PlainText.Clean(text), Faint);

    public static Paragraph Verdict(string verdict, string after = "") =>
        new Paragraph(PlainText.Clean(Words.Verdict(verdict)), VerdictStyle(verdict)).Append(PlainText.Clean(after));

    /// <summary>A table; a column whose name begins with # holds numbers, and one with | is never broken.</summary>
    public static FittedTable Table(params string[] columns) => new(columns);

    public static void Line(this IAnsiConsole console, IRenderable text)
    {
        console.Write(text);
        console.WriteLine();
    }

    public static void Heading(this IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Line(Bold(text));
    }

    private static Style VerdictStyle(string verdict) => new(
        verdict switch
        {
            "Adopted" => Color.Green,
            "Rejected" => Color.Red,
            _ => Color.Yellow,
        },
        decoration: Decoration.Bold);
}
