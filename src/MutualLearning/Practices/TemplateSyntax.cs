using System.Globalization;
using System.Text;

namespace MutualLearning.Practices;

/// <summary>Says in words what stands where JSON breaks off, and what should.</summary>
internal static class TemplateSyntax
{
    /// <param name="utf8">The text.</param>
    /// <param name="consumed">Where the last good token ends.</param>
    /// <param name="offset">Where the text breaks off.</param>
    /// <param name="expected">What may follow the last good token.</param>
    public static (string Expected, string Found) Describe(byte[] utf8, int consumed, int offset, string expected)
    {
        var start = Skip(utf8, consumed);
        if (start < utf8.Length && start < offset && utf8[start] == (byte)',')
        {
            expected = expected.EndsWith("'}'", System.StringComparison.Ordinal) ? "a member name in quotes" : "a value";
            start = Skip(utf8, start + 1);
        }

        return (start < offset && start < utf8.Length ? Within(utf8, start, offset, expected) : expected, Found(utf8, offset));
    }

    private static string Within(byte[] utf8, int start, int offset, string expected)
    {
        switch (utf8[start])
        {
            case (byte)'"':
                var end = EndOfString(utf8, start);
                return end < offset ? "':'" : "the rest of a text and its closing quote";
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return "the rest of a number";
            case (byte)'t' or (byte)'f' or (byte)'n':
                return "true, false or null";
            default:
                return expected;
        }
    }

    private static int EndOfString(byte[] utf8, int start)
    {
        var i = start + 1;
        for (; i < utf8.Length && utf8[i] != (byte)'"'; i++)
        {
            i += utf8[i] == (byte)'\\' ? 1 : 0;
        }

        return i;
    }

    private static int Skip(byte[] utf8, int from)
    {
        while (from < utf8.Length && utf8[from] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            from++;
        }

        return from;
    }

    private static string Found(byte[] utf8, int offset)
    {
        if (offset >= utf8.Length)
        {
            return "the end of the text";
        }

        var length = utf8[offset] switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
        var text = Encoding.UTF8.GetString(utf8, offset, System.Math.Min(length, utf8.Length - offset));
        return text[0] <= ' ' || char.IsControl(text[0])
            ? string.Format(CultureInfo.InvariantCulture, "the character U+{0:X4}", (int)text[0])
            : "'" + text + "'";
    }
}
