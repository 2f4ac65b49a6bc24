namespace MutualLearning.Decisions;

/// <summary>What a ballot says about one option.</summary>
/// <param name="Option">The option, as it was declared.</param>
/// <param name="Value">A rank from 1, best; 1 for approved of; or a score, 0 or more.</param>
public sealed record Mark(string Option, int Value)
{
    /// <summary>The greatest rank or score on a ballot.</summary>
    public const int MaxValue = 10_000;

    /// <summary>The criterion that the score is for, where a rule weighs several; null (the default) otherwise.</summary>
    public string? Criterion { get; init; }
}
