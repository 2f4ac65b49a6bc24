using System.Linq;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Somebody said something.</summary>
/// <param name="Line">The number of its first line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Kind">How it came into the log.</param>
/// <param name="Speaker">Who said it; null where the log does not tell, or tells it in a way that cannot be resolved.</param>
/// <param name="SpeakerAsWritten">The name before the text, with corrections applied; null where there was none.</param>
/// <param name="RecordedBy">Who wrote it.</param>
/// <param name="Lines">The first line and its continuations.</param>
public sealed record Remark(
    int Line,
    Duration? At,
    StatementKind Kind,
    ScribePerson? Speaker,
    string? SpeakerAsWritten,
    ScribePerson RecordedBy,
    ValueList<TextLine> Lines) : ScribeEntry(Line, At)
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

/// <summary>A correction was applied to an earlier line.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="TargetLine">The corrected line.</param>
/// <param name="Old">The words that were replaced.</param>
/// <param name="New">The words that replaced them.</param>
public sealed record CorrectionApplied(int Line, Duration? At, int TargetLine, string Old, string New) : ScribeEntry(Line, At);
