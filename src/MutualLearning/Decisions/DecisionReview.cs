using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>A review of a closed decision. Immutable; equal by content.</summary>
/// <param name="At">When it was put on record.</param>
/// <param name="Outcome">Whether the decision was kept, amended or ended.</param>
/// <param name="Note">What was found; may be empty where it was kept.</param>
/// <param name="By">Who said so.</param>
public sealed record DecisionReview(Instant At, ReviewOutcome Outcome, string Note, PersonId By);
