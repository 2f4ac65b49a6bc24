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
