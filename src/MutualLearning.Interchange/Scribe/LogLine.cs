using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>One line of a log, taken apart.</summary>
internal sealed record LogLine(int Number, LogLineKind Kind, LocalTime? Time, LocalDate? Date, string Nick, string Text, bool EndsOpen)
{
    /// <summary>The time since the first timed line.</summary>
    public Duration? At { get; init; }
}
