namespace MutualLearning.Interchange.Scribe;

/// <summary>The name before what somebody said: <c>Name: text</c>.</summary>
internal static class Label
{
    private const int MaxLength = 40;

    /// <summary>Takes a line apart at its first colon, when what is before it could be the name of a person.</summary>
    public static bool TryRead(string text, out string label, out string rest)
    {
        label = rest = string.Empty;
        var at = text.IndexOf(':', 0, text.Length < MaxLength ? text.Length : MaxLength);
        if (at <= 0 || (at + 1 < text.Length && text[at + 1] is '/' or ':'))
        {
            return false;
        }

        label = text.Substring(0, at).Trim();
        rest = text.Substring(at + 1).Trim();
        return label.Length > 0 && !label.Contains("  ");
    }

    /// <summary>Whether a label that names nobody known still reads as one word that names a person.</summary>
    public static bool ReadsAsName(string label)
    {
        var letters = 0;
        foreach (var character in label)
        {
            letters += char.IsLetter(character) ? 1 : 0;
            if (char.IsDigit(character) && label.IndexOf('-') >= 0)
            {
                return false;
            }

            if (!(char.IsLetterOrDigit(character) || character is '_' or '-' or '\'' or '|' or '`'))
            {
                return false;
            }
        }

        return letters > 1 && letters * 2 > label.Length && !NotNames.Contains(label);
    }
}
