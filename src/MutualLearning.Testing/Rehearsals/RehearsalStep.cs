using MutualLearning.Decisions;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>What a simulated participant did, or tried to do. Immutable.</summary>
/// <param name="By">Who.</param>
/// <param name="Command">What they sent.</param>
/// <param name="Before">The session before.</param>
/// <param name="After">The session afterwards; the same when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was accepted.</param>
public sealed record RehearsalStep(PersonId By, SessionCommand Command, Session Before, Session After, Refusal? Refusal)
{
    /// <summary>The decision that was taken; null (the default) for every other step.</summary>
    public Decision? Decision { get; init; }
}
