using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace MutualLearning.Streams;

/// <summary>Whether two texts look the same to whoever reads them, though they are different to a computer.</summary>
/// <remarks>
/// Alike are texts that differ in their normal form (NFC, NFD, full width), in blanks, in characters without a form of their own, or by Greek and
/// Cyrillic letters that are drawn like Latin ones. Not alike are upper and lower case, and <c>l</c>, <c>I</c> and <c>1</c>: those can be told
/// apart. After Unicode Technical Standard 39, section 4, without its table.
/// </remarks>
internal static class LookAlike
{
    private const string Foreign =
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0406\u0408\u0405"
        + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd";

    private const string Latin =
        "ABEKMHOPCTXaeopcyxsijIJS"
        + "ABEZHIKMNOPTYXov";

    // Without a form, though not in a category of such characters: the grapheme joiner, fillers, the braille blank.
    private const string Blanks = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    /// <summary>Whether a text can turn what stands around it: a control that embeds, overrides or isolates a direction of writing.</summary>
    public static bool TurnsText(string text)
    {
        foreach (var character in text)
        {
            if (character is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a character shows nothing: a control, a format character, a variation selector, a filler.</summary>
    public static bool IsInvisible(string text, int at)
    {
        var character = text[at];
        return CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.Format or UnicodeCategory.Control
            || character is (>= '\ufe00' and <= '\ufe0f') or (>= '\u180b' and <= '\u180f')
            || Blanks.IndexOf(character) >= 0
            || character == '\udb40';
    }

    /// <summary>What is left of a text when everything is taken away that nobody can see: equal for texts that look alike.</summary>
    /// <param name="text">The text; well-formed.</param>
    public static string Skeleton(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var seen = new List<char>(text.Length);
        var apart = Apart(text);
        for (var i = 0; i < apart.Length; i++)
        {
            var pair = char.IsSurrogatePair(apart, i);
            if (char.IsWhiteSpace(apart[i]))
            {
                if (seen.Count > 0 && seen[seen.Count - 1] != ' ')
                {
                    seen.Add(' ');
                }
            }
            else if (!IsInvisible(apart, i))
            {
                Add(seen, apart[i]);
                if (pair)
                {
                    seen.Add(apart[i + 1]);
                }
            }

            i += pair ? 1 : 0;
        }

        return new string([.. seen]).TrimEnd(' ');
    }

    /// <summary>The first two different texts that look alike; null when all can be told apart. A text that stands twice is not meant.</summary>
    public static (string First, string Second)? Pair(IReadOnlyCollection<string> texts)
    {
        if (texts.All(IsPlain))
        {
            return null;
        }

        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var skeleton = Skeleton(text);
            if (!seen.TryGetValue(skeleton, out var first))
            {
                seen.Add(skeleton, text);
            }
            else if (!string.Equals(first, text, StringComparison.Ordinal))
            {
                return (first, text);
            }
        }

        return null;
    }

    // As the platform does it, if it does, and never less than what the table knows.
    private static string Apart(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Code points that are no characters, on some platforms.
            return text;
        }
    }

    private static void Add(List<char> seen, char character)
    {
        var wide = character is >= '\uff01' and <= '\uff5e' ? (char)(character - '\uff01' + '!') : character;
        if (MarkedLetters.TryTakeApart(wide, out var parts))
        {
            Add(seen, parts.Letter);
            Add(seen, parts.Mark);
            return;
        }

        // Several marks on a letter look the same in any order.
        var place = seen.Count;
        while (IsMark(wide) && place > 0 && IsMark(seen[place - 1]) && seen[place - 1] > wide)
        {
            place--;
        }

        var latin = Foreign.IndexOf(wide);
        seen.Insert(place, latin < 0 ? wide : Latin[latin]);
    }

    private static bool IsMark(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    // Most are: letters of ASCII, without blanks.
    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < '!' or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
