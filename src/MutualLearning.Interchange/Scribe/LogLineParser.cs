using System;
using System.Linq;
using System.Text;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Takes a line of a log apart: time, nick, text.</summary>
internal static class LogLineParser
{
    private const int MaxNick = 64;

    private const string NowKnownAs = " is now known as ";

    private static readonly char[] Controls = [.. Enumerable.Range(1, 31).Select(code => (char)code).Where(code => code != '\t')];

    private static readonly string[] ChannelMarks = ["-!-", "-->", "|<--", "<--", "--|", "=-=", "***", "---", "==="];

    public static LogLine Parse(int number, string line)
    {
        var text = Clean(line);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new LogLine(number, LogLineKind.Blank, null, null, string.Empty, string.Empty, EndsOpen: false);
        }

        var timed = Timestamp.TryRead(text, out var at, out var time, out var date);
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var (kind, nick, said) = Body(text, at, timed);
        return new LogLine(number, kind, timed ? time : null, date, nick, said.Trim(), char.IsWhiteSpace(text[text.Length - 1]));
    }

    private static (LogLineKind Kind, string Nick, string Text) Body(string text, int at, bool timed)
    {
        if (Mark(text, at) is { } mark)
        {
            return Renaming(text.Substring(at + mark.Length).Trim());
        }

        if (at < text.Length && text[at] == '<')
        {
            var end = text.IndexOf('>', at, Math.Min(text.Length - at, MaxNick + 4));
            var nick = end < 0 ? string.Empty : Nick(text.Substring(at + 1, end - at - 1));
            return nick.Length == 0 ? (LogLineKind.Bare, string.Empty, text.Substring(at)) : Said(nick, text.Substring(end + 1).Trim());
        }

        if (at + 1 < text.Length && text[at] == '*' && char.IsWhiteSpace(text[at + 1]))
        {
            var rest = text.Substring(at + 1).TrimStart();
            var length = 0;
            while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
            {
                length++;
            }

            var nick = Nick(rest.Substring(0, length));
            if (nick.Length > 0 && (timed || length < rest.Length))
            {
                return (LogLineKind.Emote, nick, rest.Substring(length));
            }
        }

        return (LogLineKind.Bare, string.Empty, text.Substring(at));
    }

    private static string? Mark(string text, int at)
    {
        if (at + 3 > text.Length || text[at] is not ('-' or '|' or '<' or '=' or '*'))
        {
            return null;
        }

        foreach (var mark in ChannelMarks)
        {
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0)
            {
                return mark;
            }
        }

        return null;
    }

    // Loggers that know no lines of the channel write them as if the person had said them.
    private static (LogLineKind Kind, string Nick, string Text) Said(string nick, string text)
    {
        if (text.Length > nick.Length && text[nick.Length] == ' ' && text.StartsWith(nick, StringComparison.Ordinal))
        {
            var rest = text.Substring(nick.Length + 1);
            if (rest.StartsWith("has joined #", StringComparison.Ordinal)
                || rest.StartsWith("has left #", StringComparison.Ordinal)
                || rest.StartsWith("has quit", StringComparison.Ordinal)
                || rest.StartsWith("has changed the topic to", StringComparison.Ordinal))
            {
                return (LogLineKind.Channel, nick, string.Empty);
            }

            if (rest.StartsWith("is now known as ", StringComparison.Ordinal))
            {
                return Renaming(text);
            }
        }

        return (LogLineKind.Said, nick, text);
    }

    private static (LogLineKind Kind, string Nick, string Text) Renaming(string text)
    {
        if (text.IndexOf(NowKnownAs, StringComparison.Ordinal) < 0)
        {
            return (LogLineKind.Channel, string.Empty, string.Empty);
        }

        var words = text.Split([' ', '\t'], 8, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 6 && string.Equals(string.Join(" ", words, 1, 4), "is now known as", StringComparison.Ordinal)
            ? (LogLineKind.Renamed, Nick(words[0]), Nick(words[5]))
            : (LogLineKind.Channel, string.Empty, string.Empty);
    }

    private static string Nick(string written)
    {
        var nick = written.Trim().TrimStart('@', '+', '%', '&', '~');
        return nick.Length > MaxNick || nick.IndexOfAny([' ', '\t', '<', '>']) >= 0 ? string.Empty : nick;
    }

    // Chat formatting and other control characters are not text.
    private static string Clean(string line)
    {
        if (line.IndexOfAny(Controls) < 0)
        {
            return line;
        }

        var clean = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            if (character >= ' ' || character == '\t')
            {
                clean.Append(character);
            }
        }

        return clean.ToString();
    }
}
