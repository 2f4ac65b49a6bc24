namespace MutualLearning.Practices;

/// <summary>How often a phase runs.</summary>
/// <param name="Kind">What it repeats over.</param>
/// <param name="Count">How many rounds, for <see cref="RepeatKind.Rounds"/>; the greatest number of runs for <see cref="RepeatKind.UntilDecided"/>; otherwise 1.</param>
public sealed record Repeat(RepeatKind Kind, int Count)
{
    /// <summary>It runs once.</summary>
    public static Repeat Once { get; } = new(RepeatKind.Once, 1);
}
