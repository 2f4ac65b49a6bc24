using System;

namespace MutualLearning.Streams;

/// <summary>Whether text that comes from elsewhere can be kept: well-formed and not too long.</summary>
internal static class PlainText
{
    private const int ShortLength = 200;

    /// <summary>Whether every surrogate has its other half; only such text survives UTF-8.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The beginning of a text that may be anything, fit to be quoted.</summary>
    public static string Short(string? text) => text is null ? "null" : text.Length <= ShortLength && IsWellFormed(text) ? text : Cut(text);

    private static string Cut(string text)
    {
        var kept = text.Substring(0, Math.Min(text.Length, ShortLength)).ToCharArray();
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = char.IsSurrogate(kept[i]) ? '\ufffd' : kept[i];
        }

        return new string(kept) + (text.Length > ShortLength ? "…" : string.Empty);
    }
}
