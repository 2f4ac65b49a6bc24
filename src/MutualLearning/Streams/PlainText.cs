using System.Globalization;
using System.Text;

namespace MutualLearning.Streams;

/// <summary>The one look at text that comes from elsewhere, before it enters an event: whatever gets past it survives being written and read.</summary>
internal static class PlainText
{
    /// <summary>The greatest length of words, in UTF-16 code units.</summary>
    public const int MaxLength = 65_536;

    private const int ShortLength = 200;

    private static readonly string MaxLengthText = MaxLength.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether every surrogate has its other half; only such text survives UTF-8.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether there is nothing to see: no words, or only blanks and characters without a form, such as U+200B.</summary>
    public static bool IsBlank(string? text)
    {
        for (var i = 0; i < text?.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && !LookAlike.IsInvisible(text, i))
            {
                return false;
            }

            i += char.IsSurrogatePair(text, i) ? 1 : 0;
        }

        return true;
    }

    /// <summary>Why words may not enter an event; null when they may. No words may. A database takes no NUL.</summary>
    public static Refusal? Check(string? text, MessageCode tooLong, MessageCode broken) =>
        text is null ? default(Refusal?)
        : text.Length > MaxLength ? new Refusal(tooLong, MaxLengthText)
        : text.IndexOf('\0') < 0 && IsWellFormed(text) ? default(Refusal?)
        : new Refusal(broken);

    /// <summary>The beginning of a text that may be anything, fit to be quoted.</summary>
    public static string Short(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var quoted = new StringBuilder();
        for (var i = 0; i < text.Length && quoted.Length < ShortLength; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                quoted.Append(text, i++, 2);
            }
            else
            {
                quoted.Append(char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '\ufffd' : text[i]);
            }
        }

        return text.Length > ShortLength ? quoted.Append('\u2026').ToString() : quoted.ToString();
    }
}
