using System.Text.Json.Serialization;
using MutualLearning.Sessions;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Cli.Series;

/// <summary>One occurrence of a series.</summary>
/// <param name="Local">When the series has it begin, in local time.</param>
/// <param name="Start">When it begins: local time with the offset.</param>
/// <param name="End">When it ends, in the same way.</param>
/// <param name="Clock">What the clock does then: <c>skipped</c> when it passes over the local time, <c>twice</c> when it shows it twice; else null.</param>
internal sealed record OccurrenceItem(string Local, string Start, string End, string? Clock)
{
    public const string Skipped = "skipped";
    public const string Twice = "twice";

    /// <summary>When it begins, to draw.</summary>
    [JsonIgnore]
    public OffsetDateTime Begin { get; private init; }

    /// <summary>When the series has it begin, to draw.</summary>
    [JsonIgnore]
    public LocalDateTime Planned { get; private init; }

    public static OccurrenceItem Of(Occurrence occurrence, DateTimeZone zone)
    {
        var start = occurrence.Start.InZone(zone).ToOffsetDateTime();
        var end = occurrence.End.InZone(zone).ToOffsetDateTime();
        var clock = zone.MapLocal(occurrence.Local).Count switch { 0 => Skipped, 1 => null, _ => Twice };
        return new(LocalTimes.Of(occurrence.Local), OffsetDateTimePattern.Rfc3339.Format(start), OffsetDateTimePattern.Rfc3339.Format(end), clock)
        {
            Begin = start, Planned = occurrence.Local,
        };
    }
}
