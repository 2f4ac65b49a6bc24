using System;
using System.Text;

namespace MutualLearning.Practices;

/// <summary>What stands in braces in a text, such as <c>{minutes}</c>. A brace that closes nothing, or holds no name, is a letter like any other.</summary>
internal static class Placeholders
{
    /// <summary>Puts values in the place of names; what has no value stays as it is.</summary>
    public static string Fill(string text, Func<string, string?> valueOf)
    {
        if (text.IndexOf('{') < 0)
        {
            return text;
        }

        var filled = new StringBuilder(text.Length);
        Walk(text, (start, length) => filled.Append(text, start, length), name => filled.Append(valueOf(name) ?? "{" + name + "}"));
        return filled.ToString();
    }

    /// <summary>The first name that nobody knows; null when all are known.</summary>
    public static string? FirstUnknown(string text, Func<string, bool> isKnown)
    {
        string? unknown = null;
        Walk(text, static (_, _) => { }, name => unknown ??= isKnown(name) ? null : name);
        return unknown;
    }

    /// <summary>A name and what stands behind its colon; null where there is none.</summary>
    public static (string Name, string? Argument) Parse(string name)
    {
        var colon = name.IndexOf(':');
        return colon < 0 ? (name, null) : (name.Substring(0, colon), name.Substring(colon + 1));
    }

    private static void Walk(string text, Action<int, int> words, Action<string> placeholder)
    {
        var done = 0;
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close <= open + 1)
            {
                continue;
            }

            words(done, open - done);
            placeholder(text.Substring(open + 1, close - open - 1));
            done = close + 1;
            open = close;
        }

        words(done, text.Length - done);
    }
}
