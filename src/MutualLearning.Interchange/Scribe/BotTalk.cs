using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Recognises the bots of a channel by what they say, and what is said to them.</summary>
internal static class BotTalk
{
    private const string NowAttending = "As of this point the attendees have been ";

    /// <summary>Whether a nick is a bot's by name.</summary>
    public static bool IsBot(string nick, IEnumerable<string> bots)
    {
        foreach (var bot in bots)
        {
            if (nick.StartsWith(bot, StringComparison.OrdinalIgnoreCase) && (nick.Length == bot.Length || !char.IsLetter(nick[bot.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is written to a bot: it begins with the bot's name and a comma or a colon.</summary>
    public static bool IsToBot(string text, IEnumerable<string> bots)
    {
        var end = text.IndexOfAny([',', ':', ' ']);
        return end > 0 && end <= 32 && text[end] != ' ' && IsBot(text.Substring(0, end), bots);
    }

    /// <summary>Whether no more than the working of a bot shows in a line, whoever writes it.</summary>
    public static bool IsChatter(string text) =>
        (text.StartsWith("Added ", StringComparison.Ordinal) && Has(text, " to the speaker queue: "))
        || Has(text, " has the floor. ") || (Has(text, " has the floor (") && Has(text, "). The "))
        || text.EndsWith(" has been muted.", StringComparison.Ordinal)
        || text.EndsWith(" has been unmuted.", StringComparison.Ordinal)
        || text.StartsWith("I have made the request to generate http", StringComparison.Ordinal)
        || text.StartsWith("logging to http", StringComparison.Ordinal);

    /// <summary>The title of an item that a bot says was taken up.</summary>
    public static string? TakenUp(string text)
    {
        if (!text.StartsWith("agendum ", StringComparison.Ordinal))
        {
            return null;
        }

        var end = text.LastIndexOf(" taken up", StringComparison.Ordinal);
        var at = "agendum ".Length;
        while (at < text.Length && char.IsDigit(text[at]))
        {
            at++;
        }

        if (end < at || at == "agendum ".Length)
        {
            return null;
        }

        var title = text.Substring(at, end - at).Trim();
        return title.StartsWith("-- ", StringComparison.Ordinal) && title.EndsWith(" --", StringComparison.Ordinal) && title.Length > 6
            ? title.Substring(3, title.Length - 6).Trim()
            : title.StartsWith(". \"", StringComparison.Ordinal) && title.EndsWith("\"", StringComparison.Ordinal) && title.Length > 4
                ? title.Substring(3, title.Length - 4).Trim()
                : null;
    }

    /// <summary>The names in a bot's list of attendees; the second value tells whether the list goes on in the next line.</summary>
    public static string? Attendees(string text) =>
        text.StartsWith(NowAttending, StringComparison.Ordinal) ? text.Substring(NowAttending.Length)
        : text.StartsWith("Present: ", StringComparison.Ordinal) ? text.Substring("Present: ".Length)
        : null;

    /// <summary>Who a telephone bridge says is, or was, in the conference, and on which line.</summary>
    public static bool TryCaller(string text, out string label, out string channel)
    {
        label = channel = string.Empty;
        var to = text.IndexOf(" is now associated with ", StringComparison.Ordinal);
        if (to > 0)
        {
            label = text.Substring(0, to);
            channel = text.Substring(to + " is now associated with ".Length).TrimEnd('.');
            return true;
        }

        var end = text.LastIndexOf(") ", StringComparison.Ordinal);
        var start = end < 0 ? -1 : text.LastIndexOf(" (", end, StringComparison.Ordinal);
        if (start <= 0 || text.Substring(end + 2) is not ("has joined the conference." or "is in the conference." or "has left the conference."))
        {
            return false;
        }

        label = text.Substring(0, start).Trim();
        channel = text.Substring(start + 2, end - start - 2);
        return true;
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) > 0;
}
