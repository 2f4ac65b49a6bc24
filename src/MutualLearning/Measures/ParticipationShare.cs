
namespace MutualLearning.Measures;

/// <summary>What part of all contributions one person made.</summary>
/// <param name="Person">Who.</param>
/// <param name="Count">How many contributions; 0 for somebody who was there in silence.</param>
/// <param name="Share">The count over all contributions, exact; null when nobody contributed.</param>
/// <remarks>Immutable; equal by content. It is about one person: show it to that person, and aggregates to others.</remarks>
public sealed record ParticipationShare(PersonId Person, int Count, Rational? Share);
