using System;
using System.Text;
using System.Text.Json;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Takes text in quotes out of a line.</summary>
internal static class QuotedText
{
    /// <summary>Text in quotes; a doubled quote stands for one, and so does a single one within a cell that is read loosely.</summary>
    public static string Quoted(this LineScanner scanner, string expected, bool isLoose = false)
    {
        scanner.Take('"', expected);
        var (start, name) = (scanner.At - 1, new StringBuilder());
        for (; scanner.At < scanner.Text.Length; scanner.At++)
        {
            if (scanner.Text[scanner.At] != '"')
            {
                name.Append(scanner.Text[scanner.At]);
            }
            else if (scanner.At + 1 < scanner.Text.Length && scanner.Text[scanner.At + 1] == '"')
            {
                name.Append('"');
                scanner.At++;
            }
            else if (isLoose && !scanner.IsCellEnd(scanner.At + 1))
            {
                name.Append('"');
            }
            else
            {
                scanner.At++;
                return name.ToString();
            }
        }

        throw scanner.Line.Wrong(start, "The quote is not closed", expected);
    }

    /// <summary>
    /// A name in quotes as programs and people write it: a quote in it is doubled, or behind a backslash, or stands bare where it cannot be
    /// the end, as in <c>"Ann "Nan" Ek"</c>.
    /// </summary>
    public static string QuotedName(this LineScanner scanner, string expected)
    {
        scanner.Take('"', expected);
        var (start, name) = (scanner.At - 1, new StringBuilder());
        while (scanner.At < scanner.Text.Length)
        {
            if (scanner.Text[scanner.At] != '"')
            {
                name.Append(scanner.Text[scanner.At++]);
                continue;
            }

            var from = scanner.At;
            while (scanner.At < scanner.Text.Length && scanner.Text[scanner.At] == '"')
            {
                scanner.At++;
            }

            var (run, isEscaped) = (scanner.At - from, scanner.Text[from - 1] == '\\');
            var isEnd = run % 2 == 1 ? scanner.IsNameEnd() : isEscaped && scanner.At + scanner.CountOfSpaces() == scanner.Text.Length;
            name.Length -= isEscaped && isEnd != (run % 2 == 1) ? 1 : 0;
            name.Append('"', isEnd ? run / 2 : (run + 1) / 2);
            if (isEnd)
            {
                return name.ToString();
            }
        }

        throw scanner.Line.Wrong(start, "The quote is not closed", expected);
    }

    // Behind a name the line ends, or a comment or the next name begins; and the last quote of a line is an end.
    private static bool IsNameEnd(this LineScanner scanner) =>
        scanner.At + scanner.CountOfSpaces() is var next && (next == scanner.Text.Length || scanner.Text[next] is '#' or '"' || scanner.Text.IndexOf('"', next) < 0);

    private static int CountOfSpaces(this LineScanner scanner)
    {
        var count = 0;
        while (scanner.At + count < scanner.Text.Length && char.IsWhiteSpace(scanner.Text[scanner.At + count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>Text in quotes as JSON has it.</summary>
    public static string JsonText(this LineScanner scanner, string expected)
    {
        scanner.Take('"', expected);
        var start = scanner.At - 1;
        while (scanner.At < scanner.Text.Length && scanner.Text[scanner.At] != '"')
        {
            scanner.At += scanner.Text[scanner.At] == '\\' ? 2 : 1;
        }

        scanner.At = Math.Min(scanner.At + 1, scanner.Text.Length);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(scanner.Text.Substring(start, scanner.At - start)));
            reader.Read();
            return reader.GetString()!;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw scanner.Line.Wrong(start, "The text in quotes is not closed or has an unknown escape", expected);
        }
    }

    private static bool IsCellEnd(this LineScanner scanner, int place)
    {
        while (place < scanner.Text.Length && scanner.Text[place] == ' ')
        {
            place++;
        }

        return place >= scanner.Text.Length || scanner.Text[place] == ',';
    }
}
