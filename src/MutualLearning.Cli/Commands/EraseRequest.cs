using MutualLearning.Privacy;

namespace MutualLearning.Cli.Commands;

/// <summary>Whom <c>erase</c> is to take out of a store.</summary>
/// <param name="Person">The name, or the id as events have it.</param>
/// <param name="Scope">Which words go.</param>
internal sealed record EraseRequest(string Person, ErasureScope Scope)
{
    /// <summary>Whether nothing is to change.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Whether nobody is to be asked.</summary>
    public bool IsSure { get; init; }
}
