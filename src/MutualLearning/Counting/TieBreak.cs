namespace MutualLearning.Counting;

/// <summary>How a tie was broken.</summary>
/// <param name="Option">The option that was picked; -1 when the tie stands.</param>
/// <param name="By">The step that decided it; <see cref="TieStep.None"/> when the tie stands, or was none.</param>
public readonly record struct TieBreak(int Option, TieStep By)
{
    /// <summary>Whether an option was picked.</summary>
    public bool IsBroken => Option >= 0;
}
