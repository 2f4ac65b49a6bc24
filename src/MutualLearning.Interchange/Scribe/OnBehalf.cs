using System;

namespace MutualLearning.Interchange.Scribe;

/// <summary>The words after a ballot that say it is another's: <c>+1 on behalf of Jo</c>, in brackets or not.</summary>
internal static class OnBehalf
{
    private const string Words = "on behalf of ";

    public static bool TryRead(string? comment, out string name)
    {
        var inside = (comment ?? string.Empty).Trim(' ', '(', ')');
        name = inside.StartsWith(Words, StringComparison.OrdinalIgnoreCase) ? inside.Substring(Words.Length).Trim(' ', '.', ',') : string.Empty;
        return name.Length > 0;
    }
}
