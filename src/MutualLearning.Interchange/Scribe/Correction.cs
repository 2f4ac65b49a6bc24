using System;

namespace MutualLearning.Interchange.Scribe;

/// <summary>A correction: <c>s/old/new/</c> or <c>s|old|new|</c>, the last sign optional, <c>g</c> after it for every place.</summary>
internal sealed record Correction(string Old, string New, bool IsGlobal)
{
    /// <summary>Whether a line begins like a correction or an insertion, well-formed or not.</summary>
    public static bool LooksLike(string text) =>
        text.Length > 4 && text[0] is 's' or 'i' && text[1] is '/' or '|' && text.IndexOf(text[1], 2) > 2;

    public static Correction? TryRead(string text)
    {
        if (!LooksLike(text) || text[0] != 's')
        {
            return null;
        }

        var middle = text.IndexOf(text[1], 2);
        var end = text.IndexOf(text[1], middle + 1);
        var flags = end < 0 ? string.Empty : text.Substring(end + 1).Trim();
        return flags.IndexOf(text[1]) >= 0
            ? null
            : new Correction(
                text.Substring(2, middle - 2),
                end < 0 ? text.Substring(middle + 1) : text.Substring(middle + 1, end - middle - 1),
                flags is "g" or "G");
    }

    public bool Fits(string text) => text.IndexOf(Old, StringComparison.Ordinal) >= 0;

    /// <summary>Replaces the last occurrence, or every one.</summary>
    public string Apply(string text)
    {
        var at = text.LastIndexOf(Old, StringComparison.Ordinal);
        return IsGlobal ? text.Replace(Old, New) : text.Substring(0, at) + New + text.Substring(at + Old.Length);
    }
}
