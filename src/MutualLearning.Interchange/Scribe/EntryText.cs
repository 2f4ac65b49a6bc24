
namespace MutualLearning.Interchange.Scribe;

/// <summary>Changes the words of an entry and keeps the original.</summary>
internal static class EntryText
{
    /// <summary>The entry with a correction applied, and the line that changed; null where the correction does not fit.</summary>
    public static (ScribeEntry Entry, int Line)? Correct(ScribeEntry entry, Correction correction, Roster roster) => entry switch
    {
        Remark said => Correct(said, correction, roster),
        ProposalMade it when correction.Fits(it.Text) =>
            (it with { Text = correction.Apply(it.Text), Original = it.Original ?? it.Text }, it.Line),
        ResolutionMade it when correction.Fits(it.Text) =>
            (it with { Text = correction.Apply(it.Text), Original = it.Original ?? it.Text }, it.Line),
        TopicStarted it when correction.Fits(it.Title) =>
            (it with { Title = correction.Apply(it.Title), Original = it.Original ?? it.Title }, it.Line),
        ActionNoted it when correction.Fits(it.Text) => (Correct(it, correction.Apply(it.Text), roster), it.Line),
        _ => null,
    };

    /// <summary>How many characters a correction has to look through.</summary>
    public static long Length(ScribeEntry entry)
    {
        if (entry is not Remark said)
        {
            return entry switch
            {
                ProposalMade it => it.Text.Length,
                ResolutionMade it => it.Text.Length,
                TopicStarted it => it.Title.Length,
                ActionNoted it => it.Text.Length,
                _ => 1,
            };
        }

        var length = 0L;
        foreach (var line in said.Lines)
        {
            length += line.Text.Length + 1;
        }

        return length;
    }

    /// <summary>The entry with more words at its end: another line of the same message.</summary>
    public static ScribeEntry? Append(ScribeEntry entry, string more, Roster roster) => entry switch
    {
        Remark said => said with { Lines = said.Lines.SetItem(said.Lines.Count - 1, Append(said.Lines[said.Lines.Count - 1], more)) },
        ProposalMade it => it with { Text = it.Text + more },
        ResolutionMade it => it with { Text = it.Text + more },
        TopicStarted it => it with { Title = it.Title + more },
        ActionNoted it => Correct(it, it.Text + more, roster) with { Original = it.Original },
        _ => null,
    };

    private static TextLine Append(TextLine line, string more) => line with { Text = line.Text + more };

    private static ActionNoted Correct(ActionNoted action, string text, Roster roster)
    {
        var owners = ActionOwners.Read(text, roster);
        return action with { Text = text, Owners = owners.People, OwnerAsWritten = owners.AsWritten, Original = action.Original ?? action.Text };
    }

    private static (ScribeEntry Entry, int Line)? Correct(Remark said, Correction correction, Roster roster)
    {
        for (var i = said.Lines.Count - 1; i >= 0; i--)
        {
            var line = said.Lines[i];
            if (correction.Fits(line.Text))
            {
                return (said with { Lines = said.Lines.SetItem(i, Correct(line, correction.Apply(line.Text))) }, line.Line);
            }
        }

        if (said.SpeakerAsWritten is null)
        {
            return null;
        }

        // The words reach into the name before the text.
        var first = said.Lines[0];
        var whole = said.SpeakerAsWritten + ": " + first.Text;
        if (!correction.Fits(whole) || !Label.TryRead(correction.Apply(whole), out var label, out var rest))
        {
            return null;
        }

        var lines = string.Equals(rest, first.Text, System.StringComparison.Ordinal) ? said.Lines : said.Lines.SetItem(0, Correct(first, rest));
        return (said with { SpeakerAsWritten = label, Speaker = roster.Find(label), Lines = lines }, said.Line);
    }

    private static TextLine Correct(TextLine line, string text) => line with { Text = text, Original = line.Original ?? line.Text };
}
