using System.Globalization;
using System.Text;

namespace MutualLearning.Streams;

/// <summary>The one look at words before they enter an event: whatever gets past it survives being written and read.</summary>
internal static class PlainText
{
    /// <summary>The greatest length of words, in UTF-16 code units.</summary>
    public const int MaxLength = 65_536;

    private const int MaxQuoted = 100;

    private static readonly string MaxLengthText = MaxLength.ToString(CultureInfo.InvariantCulture);

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

    /// <summary>Whether words mean the same everywhere: half a surrogate pair has no UTF-8 form, and a database takes no NUL.</summary>
    public static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Why words may not enter an event; null when they may. No words may.</summary>
    public static Refusal? Check(string? text, MessageCode tooLong, MessageCode broken) =>
        text is null ? default(Refusal?)
        : text.Length > MaxLength ? new Refusal(tooLong, MaxLengthText)
        : IsWhole(text) ? default(Refusal?)
        : new Refusal(broken);

    /// <summary>The beginning of what somebody sent, for a refusal: short, and without characters that cannot be shown.</summary>
    public static string Quoted(string? text)
    {
        var quoted = new StringBuilder();
        for (var i = 0; i < text?.Length && quoted.Length < MaxQuoted; i++)
        {
            var pair = char.IsSurrogatePair(text, i);
            quoted.Append(pair ? text.Substring(i, 2) : char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? "\ufffd" : text[i].ToString());
            i += pair ? 1 : 0;
        }

        return text?.Length > MaxQuoted ? quoted.Append('\u2026').ToString() : quoted.ToString();
    }
}
