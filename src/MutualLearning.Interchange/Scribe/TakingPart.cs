using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Tells who attended a meeting that keeps no list: whoever took part.</summary>
/// <remarks>
/// Taking a role, the floor, a place in the queue or a vote by one's own hand shows it, and so do words that somebody wrote down. Words in the channel show it
/// only of a person the alias table has, or where there is no table: anybody may pass by in a channel. A ballot written by another hand shows nothing.
/// </remarks>
internal sealed class TakingPart
{
    private readonly HashSet<ScribePerson> present = [];
    private readonly HashSet<ScribePerson> doubtful = [];
    private readonly HashSet<ScribePerson> active = [];
    private readonly bool hasTable;

    public TakingPart(IEnumerable<ScribeEntry> entries, ScribeAliases aliases)
    {
        hasTable = aliases.Names.Count > 0;
        foreach (var entry in entries)
        {
            if (entry is AttendeeMarked marked)
            {
                active.Add(marked.Person);
            }
            else if (Shown(entry) is { IsSure: true } shown)
            {
                active.Add(shown.Person);
            }
        }
    }

    /// <summary>Adds what an entry shows of attendance, before it.</summary>
    public void Note(ScribeEntry entry, List<ScribeEntry> entries)
    {
        if (Shown(entry) is { } shown)
        {
            if (active.Contains(shown.Person) || shown.IsSure)
            {
                if (present.Add(shown.Person))
                {
                    entries.Add(new AttendeeMarked(entry.Line, entry.At, shown.Person, AttendanceSource.TookPart));
                }
            }
            else if (doubtful.Add(shown.Person))
            {
                entries.Add(new Unresolved(
                    entry.Line, entry.At, shown.Person.Name, "Wrote in the channel, and nothing shows that this person attended."));
            }
        }
    }

    private (ScribePerson Person, bool IsSure)? Shown(ScribeEntry entry) => entry switch
    {
        RoleTaken it => (it.Person, true),
        SpeakerQueued it => (it.Person, true),
        SpeakerAcknowledged it => (it.Person, true),
        BallotWritten it when it.Person.Equals(it.RecordedBy) => (it.Person, true),
        Remark { Kind: StatementKind.Scribed or StatementKind.Assisted, Speaker: { } speaker } => (speaker, true),
        Remark { Kind: StatementKind.Direct, Speaker: { } speaker } => (speaker, speaker.IsKnown || !hasTable),
        ProposalMade it => (it.By, it.By.IsKnown || !hasTable),
        _ => null,
    };
}
