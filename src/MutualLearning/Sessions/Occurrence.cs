using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>One occurrence of a series.</summary>
/// <param name="Original">When it begins by the rule, in the local time of the series: its name within the series, which no change changes.</param>
/// <param name="Local">When it begins, in the local time of the series, as it stands in the plan; in a gap of the clock there is no such time.</param>
/// <param name="Start">When it begins: <paramref name="Local"/>, moved forward by the gap where the clock skips it, and the first of the two where the clock shows it twice.</param>
/// <param name="End">When it ends; <see cref="Minutes"/> later on a stopwatch.</param>
/// <param name="Goal">What it is for.</param>
/// <param name="IsCancelled">Whether it was called off.</param>
public sealed record Occurrence(LocalDateTime Original, LocalDateTime Local, Instant Start, Instant End, string Goal, bool IsCancelled)
{
    /// <summary>How many minutes it takes.</summary>
    public int Minutes => (int)(End - Start).TotalMinutes;
}
