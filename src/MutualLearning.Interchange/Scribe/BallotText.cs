using System;
using System.Globalization;

namespace MutualLearning.Interchange.Scribe;

/// <summary>A line that begins like a ballot: <c>+1</c>, <c>-0.5 too early</c>, <c>0</c>.</summary>
/// <param name="Value">The value.</param>
/// <param name="AsWritten">The value as written.</param>
/// <param name="Comment">The words after it; null where there are none.</param>
internal sealed record BallotText(decimal Value, string AsWritten, string? Comment)
{
    /// <summary>Whether the line gives several values, as a poll on several options does.</summary>
    public bool IsSeveral
    {
        get
        {
            for (var i = 0; Comment is not null && i + 1 < Comment.Length; i++)
            {
                if (Comment[i] is '+' or '-' && char.IsDigit(Comment[i + 1]) && i > 0 && Comment[i - 1] == ' ')
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Reads a line. A value without a sign is a ballot only when it is 0.</summary>
    public static BallotText? TryRead(string text)
    {
        var at = 0;
        var sign = 1;
        if (at < text.Length && text[at] is '+' or '-' or '\u2212' or '\u2013' or '\u00B1')
        {
            sign = text[at] is '-' or '\u2212' or '\u2013' ? -1 : 1;
            at++;
        }

        var start = at;
        while (at < text.Length && at - start < 12 && (text[at] is >= '0' and <= '9' || (text[at] == '.' && at + 1 < text.Length && char.IsDigit(text[at + 1]))))
        {
            at++;
        }

        if (at == start
            || !decimal.TryParse(text.Substring(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || (start == 0 && value != 0)
            || !EndsValue(text, at, start == 0))
        {
            return null;
        }

        var comment = text.Substring(at).TrimStart(' ', '\t', ',', ';', '.', '!', ':', '-', '\u2013', '\u2014').TrimEnd();
        return new BallotText(sign * value, text.Substring(0, at), comment.Length == 0 ? null : comment);
    }

    // "1)" and "2nd" count or list, "0: x" is a label.
    private static bool EndsValue(string text, int at, bool isUnsigned) =>
        at == text.Length || char.IsWhiteSpace(text[at]) || text[at] is ',' or '!' or '(' or ';' || (!isUnsigned && text[at] is '.' or ':' or '\u2014');
}
