using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>What is known of a decision that a phase waits for, read from the decision itself.</summary>
/// <param name="Decision">Which one.</param>
/// <param name="Session">The session for which it was declared; <c>default</c> for none, and where there is no such decision.</param>
/// <param name="IsClosed">Whether it is closed, or another one took its place.</param>
/// <param name="IsDecided">Whether it has a verdict that decides.</param>
/// <param name="Passed">Whether the proposal passed; null while nothing is decided, and where options were chosen.</param>
/// <param name="Order">The order into which it brings what waits on the agenda; null when its options are something else.</param>
internal sealed record KnownVerdict(DecisionId Decision, SessionId Session, bool IsClosed, bool IsDecided, bool? Passed, ValueList<ItemId>? Order)
{
    /// <summary>How it was declared; null where that does not matter any more.</summary>
    public DecisionDeclaration? Declared { get; init; }
}
