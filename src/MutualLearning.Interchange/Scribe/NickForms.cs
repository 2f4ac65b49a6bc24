using System;
using System.Collections.Generic;
using System.Text;

namespace MutualLearning.Interchange.Scribe;

/// <summary>The forms in which one nick or name is compared with another.</summary>
internal static class NickForms
{
    /// <summary>Only the letters and digits, in lower case.</summary>
    public static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                squeezed.Append(char.ToLowerInvariant(character));
            }
        }

        return squeezed.ToString();
    }

    /// <summary>
    /// The nick without what a client adds to it when it is in use or its owner away: all from <c>|</c> on, <c>-away</c>, <c>_away</c>,
    /// <c>-afk</c>, <c>_afk</c>, and then signs and digits at the end. At least two characters are left, or the nick stays as it is.
    /// </summary>
    public static string Plain(string nick)
    {
        var bar = nick.IndexOf('|');
        var plain = bar > 0 ? nick.Substring(0, bar) : nick;
        foreach (var ending in (ReadOnlySpan<string>)["-away", "_away", "-afk", "_afk"])
        {
            if (plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                plain = plain.Substring(0, plain.Length - ending.Length);
            }
        }

        var length = plain.Length;
        while (length > 0 && !char.IsLetter(plain[length - 1]))
        {
            length--;
        }

        return length >= 2 ? Squeeze(plain.Substring(0, length)) : Squeeze(nick);
    }

    /// <summary>The words of a name, where they are at least two letters long.</summary>
    public static IEnumerable<string> Parts(string name)
    {
        foreach (var part in name.Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length > 1 && !part.EndsWith(".", StringComparison.Ordinal))
            {
                yield return part;
            }
        }
    }
}
