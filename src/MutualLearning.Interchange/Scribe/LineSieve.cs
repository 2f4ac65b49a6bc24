using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Keeps the lines that tell of the meeting and counts the others, so that the channel's coming and going takes no memory.</summary>
internal sealed class LineSieve(ScribeOptions options)
{
    private readonly Dictionary<string, string> nicks = new(StringComparer.Ordinal);
    private readonly LogClock clock = new();
    private string? listing;
    private long characters;

    public List<LogLine> Kept { get; } = [];

    public LogClock Clock => clock;

    public int Noise { get; private set; }

    /// <summary>Whether any line had the form of a line of a log.</summary>
    public bool IsLog { get; private set; }

    /// <summary>Takes a line. False when it would be one too many to keep.</summary>
    public bool Take(int number, string text)
    {
        var line = LogLineParser.Parse(number, text);
        IsLog |= line.Kind is LogLineKind.Said or LogLineKind.Emote;
        clock.Tick(line.Time, line.Date);
        if (!IsKept(line))
        {
            Noise++;
            return true;
        }

        characters += line.Text.Length + 32;
        if (Kept.Count == options.MaxKeptLines || characters > options.MaxKeptCharacters)
        {
            return false;
        }

        Kept.Add(line with { At = clock.Elapsed, Nick = Share(line.Nick) });
        return true;
    }

    private bool IsKept(LogLine line)
    {
        if (line.Kind is LogLineKind.Blank or LogLineKind.Channel)
        {
            return false;
        }

        if (line.Kind is not LogLineKind.Said)
        {
            return true;
        }

        var text = line.Text;
        if (text.Length == 0 || BotTalk.IsToBot(text, options.Bots))
        {
            return false;
        }

        var isList = listing is not null
            && string.Equals(listing, line.Nick, StringComparison.Ordinal)
            && text.StartsWith("...", StringComparison.Ordinal);
        if (!isList)
        {
            listing = null;
        }

        if (BotTalk.TryCaller(text, out _, out _) || BotTalk.TakenUp(text) is not null)
        {
            return true;
        }

        if (!BotTalk.IsBot(line.Nick, options.Bots))
        {
            return !BotTalk.IsChatter(text);
        }

        if (isList || BotTalk.Attendees(text) is not null)
        {
            listing = line.Nick;
            return true;
        }

        return text.StartsWith("agenda+ ", StringComparison.OrdinalIgnoreCase);
    }

    private string Share(string nick)
    {
        if (nicks.TryGetValue(nick, out var shared))
        {
            return shared;
        }

        nicks.Add(nick, nick);
        return nick;
    }
}
