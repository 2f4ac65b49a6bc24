using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Weight that no ballot carries, and why.</summary>
/// <param name="Person">With whom it ended.</param>
/// <param name="Weight">How much; exact.</param>
/// <param name="Reason">Why.</param>
public sealed record LostVote(PersonId Person, Rational Weight, VoteLoss Reason);
