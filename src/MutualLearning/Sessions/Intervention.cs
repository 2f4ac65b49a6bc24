using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>Somebody changed the course of a visit, and said why.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record Intervention(InterventionKind Kind, Instant At, PersonId By, string Reason);
