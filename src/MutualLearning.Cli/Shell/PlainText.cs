using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MutualLearning.Cli.Shell;

/// <summary>Makes text from a log harmless for a terminal and a page: one line, well-formed, nothing that acts.</summary>
internal static partial class PlainText
{
    /// <summary>Takes out escape sequences, control characters and direction overrides, and mends half surrogate pairs.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Escapes().Replace(text, string.Empty).EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                clean.Append(' ');
            }
            else if (!IsActive(rune))
            {
                clean.Append(IsNoCharacter(rune) ? Rune.ReplacementChar.ToString() : rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>Replaces each half of a surrogate pair, and leaves the rest as it is.</summary>
    public static string WellFormed(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The beginning of a text, cut between characters as people see them.</summary>
    public static string Shorten(string text, int length)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= length ? text : elements.SubstringByTextElements(0, length - 1).TrimEnd() + "…";
    }

    private static bool IsSpace(Rune rune) => rune.Value is '\t' or '\n' or '\v' or '\f' or '\r' or 0x85 or 0x2028 or 0x2029;

    // Overrides and isolates turn the words around them; annotations and the byte order mark hide.
    private static bool IsActive(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFFF9 and <= 0xFFFB) or 0xFEFF;

    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    // A control sequence, a string with its end (title, link, device control), or an escape with one letter.
    [GeneratedRegex(
        @"(?:\x1B\[|\x9B)[0-?]*[ -/]*[@-~]"
        + @"|(?:\x1B[\]PX^_]|[\x90\x98\x9D-\x9F])[^\x07\x1B\x9C]*(?:\x07|\x1B\\|\x9C)"
        + @"|\x1B[ -/]*[0-~]",
        RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();
}
