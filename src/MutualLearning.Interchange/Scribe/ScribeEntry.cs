using System.Linq;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Something that a log records. The cases are those of this file.</summary>
public abstract record ScribeEntry
{
    private protected ScribeEntry(int line, Duration? at)
    {
        Line = line;
        At = at;
    }

    /// <summary>The number of the line, from 1.</summary>
    public int Line { get; }

    /// <summary>The time since the first timed line, never less than that of an earlier entry; null in a log without times.</summary>
    public Duration? At { get; }
}

/// <summary>Somebody was there.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
/// <param name="Source">How the log shows it.</param>
public sealed record AttendeeMarked(int Line, Duration? At, ScribePerson Person, AttendanceSource Source) : ScribeEntry(Line, At);

/// <summary>Somebody was taken off the list of attendees.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
public sealed record AttendeeRemoved(int Line, Duration? At, ScribePerson Person) : ScribeEntry(Line, At);

/// <summary>Somebody sent regrets.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
public sealed record RegretsMarked(int Line, Duration? At, ScribePerson Person) : ScribeEntry(Line, At);

/// <summary>Somebody took a role.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Role">The role.</param>
/// <param name="Person">Who.</param>
public sealed record RoleTaken(int Line, Duration? At, ScribeRole Role, ScribePerson Person) : ScribeEntry(Line, At);

/// <summary>Somebody laid a role down, or was replaced in it.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Role">The role.</param>
/// <param name="Person">Who.</param>
public sealed record RoleLeft(int Line, Duration? At, ScribeRole Role, ScribePerson Person) : ScribeEntry(Line, At);

/// <summary>A head line about the whole meeting, such as its title or where its agenda is.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Name">What it is about, in lower case: <c>meeting</c>, <c>agenda</c>, <c>date</c> …</param>
/// <param name="Value">The rest of the line.</param>
public sealed record HeaderGiven(int Line, Duration? At, string Name, string Value) : ScribeEntry(Line, At);

/// <summary>An item was put on the agenda.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Title">Its title.</param>
public sealed record AgendaAdded(int Line, Duration? At, string Title) : ScribeEntry(Line, At);

/// <summary>The meeting turned to a topic.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Title">Its title, with corrections applied.</param>
/// <param name="IsSubtopic">Whether it is a part of the topic before it.</param>
/// <param name="Original">The title as first written; null where nothing was corrected.</param>
public sealed record TopicStarted(int Line, Duration? At, string Title, bool IsSubtopic, string? Original = null) : ScribeEntry(Line, At);

/// <summary>Somebody asked for the floor.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
/// <param name="About">What they want to say; null where they did not write it.</param>
public sealed record QueueJoined(int Line, Duration? At, ScribePerson Person, string? About) : ScribeEntry(Line, At);

/// <summary>Somebody left the queue without having had the floor.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
public sealed record QueueLeft(int Line, Duration? At, ScribePerson Person) : ScribeEntry(Line, At);

/// <summary>Somebody was given the floor.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
/// <param name="Waited">How long they had been in the queue; null where they were not in it, or the log has no times.</param>
public sealed record FloorGiven(int Line, Duration? At, ScribePerson Person, Duration? Waited) : ScribeEntry(Line, At);

/// <summary>Somebody said something.</summary>
/// <param name="Line">The number of its first line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Kind">How it came into the log.</param>
/// <param name="Speaker">Who said it; null where the log does not tell, or tells it in a way that cannot be resolved.</param>
/// <param name="SpeakerAsWritten">The name before the text, with corrections applied; null where there was none.</param>
/// <param name="RecordedBy">Who wrote it.</param>
/// <param name="Lines">The first line and its continuations.</param>
public sealed record Statement(
    int Line,
    Duration? At,
    StatementKind Kind,
    ScribePerson? Speaker,
    string? SpeakerAsWritten,
    ScribePerson RecordedBy,
    Log<TextLine> Lines) : ScribeEntry(Line, At)
{
    /// <summary>The lines as one text. Computed at each call.</summary>
    public string Text => string.Join(" ", Lines.Select(line => line.Text));
}

/// <summary>An aside (<c>/me</c>): written in the channel, not part of the minutes.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
/// <param name="Text">The text without the name.</param>
public sealed record Aside(int Line, Duration? At, ScribePerson Person, string Text) : ScribeEntry(Line, At);

/// <summary>Somebody put a proposal to the group.</summary>
/// <param name="Line">The number of the line, from 1, which also identifies the proposal.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Text">The text, with corrections applied.</param>
/// <param name="Original">The text as first written; null where nothing was corrected.</param>
public sealed record ProposalMade(int Line, Duration? At, ScribePerson By, string Text, string? Original = null) : ScribeEntry(Line, At);

/// <summary>An open proposal was overtaken by a newer one.</summary>
/// <param name="Line">The line of the newer proposal.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="ProposalLine">The line of the older proposal.</param>
public sealed record ProposalSuperseded(int Line, Duration? At, int ProposalLine) : ScribeEntry(Line, At);

/// <summary>Somebody voted on a proposal. Only the last ballot of a person on a proposal counts.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="ProposalLine">The line of the proposal.</param>
/// <param name="Person">Whose ballot it is.</param>
/// <param name="RecordedBy">Who wrote it; another person than <paramref name="Person"/> for a ballot on somebody's behalf.</param>
/// <param name="Value">The value, from -1 to 1.</param>
/// <param name="AsWritten">The value as written, such as <c>+.5</c>.</param>
/// <param name="Comment">The words after it; null where there are none.</param>
/// <param name="IsLate">Whether the resolution had been written before.</param>
public sealed record BallotWritten(
    int Line,
    Duration? At,
    int ProposalLine,
    ScribePerson Person,
    ScribePerson RecordedBy,
    decimal Value,
    string AsWritten,
    string? Comment,
    bool IsLate) : ScribeEntry(Line, At);

/// <summary>The group resolved something.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="Text">The text, with corrections applied.</param>
/// <param name="ProposalLine">The line of the proposal it decides; null where there is none.</param>
/// <param name="IsReworded">Whether its words differ from those of the proposal.</param>
/// <param name="Original">The text as first written; null where nothing was corrected.</param>
public sealed record ResolutionMade(
    int Line,
    Duration? At,
    ScribePerson By,
    string Text,
    int? ProposalLine,
    bool IsReworded,
    string? Original = null) : ScribeEntry(Line, At);

/// <summary>Something is to be done.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="Text">The text, with corrections applied.</param>
/// <param name="Owners">Everybody named as owner: none where nobody is named, several where several are.</param>
/// <param name="OwnerAsWritten">The words that name the owner; null where nobody is named.</param>
/// <param name="Original">The text as first written; null where nothing was corrected.</param>
public sealed record ActionNoted(
    int Line,
    Duration? At,
    ScribePerson By,
    string Text,
    Log<ScribePerson> Owners,
    string? OwnerAsWritten,
    string? Original = null) : ScribeEntry(Line, At);

/// <summary>A correction was applied to an earlier line.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="TargetLine">The corrected line.</param>
/// <param name="Old">The words that were replaced.</param>
/// <param name="New">The words that replaced them.</param>
public sealed record CorrectionApplied(int Line, Duration? At, int TargetLine, string Old, string New) : ScribeEntry(Line, At);

/// <summary>A line, or something in it, that could not be understood. Nothing is dropped silently.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Text">The text of the line, without hosts.</param>
/// <param name="Reason">Why.</param>
public sealed record Unresolved(int Line, Duration? At, string Text, string Reason) : ScribeEntry(Line, At);
