using System.Text;

namespace MutualLearning.Interchange.Calendars;

/// <summary>Text in a calendar (RFC 5545, section 3.3.11).</summary>
internal static class CalendarText
{
    public static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\' && i + 1 < text.Length;
            i += escaped ? 1 : 0;
            plain.Append(escaped && text[i] is 'n' or 'N' ? '\n' : text[i]);
        }

        return plain.ToString();
    }
}
