using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>Somebody agreed to what the practice of a session asks everybody for.</summary>
/// <param name="Agreement">Which agreement, such as <c>confidentiality</c>.</param>
/// <param name="Person">Who.</param>
/// <param name="At">When.</param>
public sealed record GivenAgreement(string Agreement, PersonId Person, Instant At);
