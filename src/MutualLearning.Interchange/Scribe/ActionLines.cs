namespace MutualLearning.Interchange.Scribe;

/// <summary>What is to be done, and by whom.</summary>
internal sealed class ActionLines(Roster roster, Minutes minutes)
{
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
