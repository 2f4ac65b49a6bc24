using NodaTime;

namespace MutualLearning.Streams;

/// <summary>Times that never overflow and never run backwards.</summary>
internal static class Moments
{
    /// <summary>A later instant; the last of all where there is none so late.</summary>
    public static Instant Later(Instant from, Duration by) => Instant.MaxValue - from < by ? Instant.MaxValue : from + by;

    /// <summary>The time from one instant to another; none where the second lies before the first, as by the clocks of two machines.</summary>
    public static Duration Between(Instant from, Instant to) => Duration.Max(Duration.Zero, to - from);

    /// <summary>The later of what a clock says and what is known to have happened already: time does not go back in a stream.</summary>
    public static Instant NotBefore(Instant now, Instant? last) => last is { } known && now < known ? known : now;
}
