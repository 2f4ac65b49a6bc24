using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Something that a log records. The cases are the sealed records that derive from it.</summary>
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

/// <summary>A line, or something in it, that could not be understood. Nothing is dropped silently.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Text">The text of the line, without hosts.</param>
/// <param name="Reason">Why.</param>
public sealed record Unresolved(int Line, Duration? At, string Text, string Reason) : ScribeEntry(Line, At);
