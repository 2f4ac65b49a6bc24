using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>One occurrence of a series that is not like the others.</summary>
/// <param name="Original">When it would begin by the rule, in the local time of the series.</param>
public sealed record SeriesChange(LocalDateTime Original)
{
    /// <summary>When it begins instead, in the local time of the series; null for no change.</summary>
    public LocalDateTime? Start { get; init; }

    /// <summary>How many minutes it takes instead; null for no change.</summary>
    public int? Minutes { get; init; }

    /// <summary>What it is for instead; null for no change.</summary>
    public string? Goal { get; init; }

    /// <summary>Whether it was called off. It stays in the list, as called off; an exception of the series does not.</summary>
    public bool IsCancelled { get; init; }
}
