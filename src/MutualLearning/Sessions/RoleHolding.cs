using NodaTime;

namespace MutualLearning;

/// <summary>A role held by a person for a time.</summary>
/// <param name="Role">The role.</param>
/// <param name="Person">Who holds it.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when; null while they hold it.</param>
public sealed record RoleHolding(RoleId Role, PersonId Person, Instant From, Instant? Until);
