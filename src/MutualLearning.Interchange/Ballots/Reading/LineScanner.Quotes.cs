using System.Text;
using System.Text.Json;

namespace MutualLearning.Interchange.Ballots;

/// <content>Text in quotes.</content>
internal sealed partial class LineScanner
{
    /// <summary>Text in quotes; a doubled quote stands for one, and so does a single one within a cell that is read loosely.</summary>
    public string Quoted(string expected, bool isLoose = false)
    {
        Take('"', expected);
        var (start, name) = (At - 1, new StringBuilder());
        for (; At < text.Length; At++)
        {
            if (text[At] != '"')
            {
                name.Append(text[At]);
            }
            else if (At + 1 < text.Length && text[At + 1] == '"')
            {
                name.Append('"');
                At++;
            }
            else if (isLoose && !IsCellEnd(At + 1))
            {
                name.Append('"');
            }
            else
            {
                At++;
                return name.ToString();
            }
        }

        throw line.Wrong(start, "The quote is not closed", expected);
    }

    /// <summary>
    /// A name in quotes as programs and people write it: a quote in it is doubled, or behind a backslash, or stands bare where it cannot be
    /// the end, as in <c>"Ann "Nan" Ek"</c>.
    /// </summary>
    public string QuotedName(string expected)
    {
        Take('"', expected);
        var (start, name) = (At - 1, new StringBuilder());
        while (At < text.Length)
        {
            if (text[At] != '"')
            {
                name.Append(text[At++]);
                continue;
            }

            var from = At;
            while (At < text.Length && text[At] == '"')
            {
                At++;
            }

            var (run, isEscaped) = (At - from, text[from - 1] == '\\');
            var isEnd = run % 2 == 1 ? IsNameEnd() : isEscaped && At + CountOfSpaces() == text.Length;
            name.Length -= isEscaped && isEnd != (run % 2 == 1) ? 1 : 0;
            name.Append('"', isEnd ? run / 2 : (run + 1) / 2);
            if (isEnd)
            {
                return name.ToString();
            }
        }

        throw line.Wrong(start, "The quote is not closed", expected);
    }

    // Behind a name the line ends, or a comment or the next name begins; and the last quote of a line is an end.
    private bool IsNameEnd() =>
        At + CountOfSpaces() is var next && (next == text.Length || text[next] is '#' or '"' || text.IndexOf('"', next) < 0);

    private int CountOfSpaces()
    {
        var count = 0;
        while (At + count < text.Length && char.IsWhiteSpace(text[At + count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>Text in quotes as JSON has it.</summary>
    public string JsonText(string expected)
    {
        Take('"', expected);
        var start = At - 1;
        while (At < text.Length && text[At] != '"')
        {
            At += text[At] == '\\' ? 2 : 1;
        }

        At = System.Math.Min(At + 1, text.Length);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text.Substring(start, At - start)));
            reader.Read();
            return reader.GetString()!;
        }
        catch (System.Exception error) when (error is JsonException or System.InvalidOperationException)
        {
            throw line.Wrong(start, "The text in quotes is not closed or has an unknown escape", expected);
        }
    }

    private bool IsCellEnd(int place)
    {
        while (place < text.Length && text[place] == ' ')
        {
            place++;
        }

        return place >= text.Length || text[place] == ',';
    }
}
