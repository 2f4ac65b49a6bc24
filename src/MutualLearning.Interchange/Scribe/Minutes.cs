using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>The entries so far, and the last words of each writer, so that what follows can join them.</summary>
internal sealed class Minutes(Roster roster, int reach)
{
    private const int MaxLines = 100;
    private const int MaxCorrected = 20;
    private const long MaxSearched = 64 * 1024;

    private readonly Dictionary<ScribePerson, int> openStatements = [];

    public List<ScribeEntry> Entries { get; } = [];

    /// <summary>The place of the last entry with a text, and the line that its text ends in.</summary>
    public (int Place, LogLine Line)? LastText { get; private set; }

    /// <summary>The last statement that a scribe wrote down for a speaker.</summary>
    public Remark? LastScribed { get; private set; }

    /// <summary>How often anything was added or changed.</summary>
    public int Changes { get; private set; }

    /// <summary>How many lines were joined to the text before them.</summary>
    public int Joined { get; private set; }

    public void Add(ScribeEntry entry)
    {
        Changes++;
        Entries.Add(entry);
    }

    public void AddText(ScribeEntry entry, LogLine line)
    {
        LastText = (Entries.Count, line);
        Add(entry);
    }

    public void AddStatement(Remark said, LogLine line)
    {
        // A scribe's note does not end the statement it breaks into: dots after it go on with the speaker.
        if (said.Kind is not StatementKind.Note || !openStatements.ContainsKey(said.RecordedBy))
        {
            openStatements[said.RecordedBy] = Entries.Count;
        }

        LastScribed = said.Kind is StatementKind.Scribed ? said : LastScribed;
        AddText(said, line);
    }

    public void Refuse(LogLine line, string text, string reason) => Add(new Unresolved(line.Number, line.At, text, reason));

    /// <summary>Adds a line to the writer's last statement. False where there is none.</summary>
    public bool Continue(ScribePerson writer, LogLine line, string text)
    {
        if (!openStatements.TryGetValue(writer, out var place) || Entries[place] is not Remark said)
        {
            return false;
        }

        if (said.Lines.Count == MaxLines)
        {
            var one = ValueList<TextLine>.Empty.Add(new TextLine(line.Number, text));
            AddStatement(new Remark(line.Number, line.At, said.Kind, said.Speaker, said.SpeakerAsWritten, writer, one), line);
            return true;
        }

        Changes++;
        Entries[place] = said with { Lines = said.Lines.Add(new TextLine(line.Number, text)) };
        LastText = (place, line);
        return true;
    }

    /// <summary>Lets dots no longer go on with what somebody said before: they begin to scribe.</summary>
    public void Forget(ScribePerson writer) => openStatements.Remove(writer);

    /// <summary>Joins a line to the text before it: the rest of one message.</summary>
    public bool Append(string more, LogLine line)
    {
        if (LastText is not { } last || EntryText.Append(Entries[last.Place], more, roster) is not { } entry)
        {
            return false;
        }

        Changes++;
        Joined++;
        Entries[last.Place] = entry;
        LastText = (last.Place, line);
        return true;
    }

    /// <summary>Corrects the last line that has the words, no further back than the reach.</summary>
    public bool Correct(Correction correction, LogLine line)
    {
        var applied = 0;
        var searched = 0L;
        var last = Entries.Count - 1;
        for (var i = last; i >= 0 && i > last - reach && searched < MaxSearched && applied < MaxCorrected; i--)
        {
            searched += EntryText.Length(Entries[i]);
            if (EntryText.Correct(Entries[i], correction, roster) is not { } corrected)
            {
                continue;
            }

            Entries[i] = corrected.Entry;
            Add(new CorrectionApplied(line.Number, line.At, corrected.Line, correction.Old, correction.New));
            applied++;
            if (!correction.IsGlobal)
            {
                break;
            }
        }

        return applied > 0;
    }
}
