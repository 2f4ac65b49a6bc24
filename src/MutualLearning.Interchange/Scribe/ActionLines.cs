using System;

namespace MutualLearning.Interchange.Scribe;

/// <summary>What is to be done, and by whom.</summary>
internal sealed class ActionLines(Roster roster, Minutes minutes)
{
    private const string Word = "ACTION ";

    /// <summary>
    /// Takes a line without a colon after the first word, if it names somebody known: <c>ACTION jo to …</c> in capitals, or
    /// <c>action jo: …</c>. Anything else that begins with the word is talk.
    /// </summary>
    public bool TryTake(LogLine line, ScribePerson by, string text)
    {
        if (!text.StartsWith(Word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = text.Substring(Word.Length).Trim();
        var isMeant = text.StartsWith(Word, StringComparison.Ordinal)
            ? ActionOwners.Read(rest, roster).People.Count > 0
            : Label.TryRead(rest, out var label, out _) && roster.Find(label) is not null;
        if (isMeant)
        {
            Take(line, by, rest);
        }

        return isMeant;
    }

    /// <summary>Takes the text after <c>ACTION:</c>.</summary>
    public void Take(LogLine line, ScribePerson by, string text)
    {
        if (text.Length == 0)
        {
            minutes.Refuse(line, line.Text, "The action has no text.");
            return;
        }

        var owners = ActionOwners.Read(text, roster);
        minutes.AddText(new ActionNoted(line.Number, line.At, by, text, owners.People, owners.AsWritten), line);
        if (owners.Unknown is not null)
        {
            minutes.Refuse(line, line.Text, "It is not known who is meant by \"" + owners.Unknown + "\".");
        }
    }
}
