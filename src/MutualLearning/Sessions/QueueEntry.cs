using NodaTime;

namespace MutualLearning;

/// <summary>A person who waits to speak.</summary>
/// <param name="Person">Who.</param>
/// <param name="Since">Since when.</param>
/// <param name="About">About what; empty when they did not say.</param>
public sealed record QueueEntry(PersonId Person, Instant Since, string About);
