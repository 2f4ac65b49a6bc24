using NodaTime;

namespace MutualLearning;

/// <summary>A person in a session.</summary>
/// <param name="Person">Who.</param>
/// <param name="Presence">Whether they are there.</param>
/// <param name="JoinedAt">When they first came; null when they have not.</param>
/// <param name="LeftAt">When they left last; null when they have not.</param>
public sealed record Participant(PersonId Person, Presence Presence, Instant? JoinedAt, Instant? LeftAt)
{
    /// <summary>Whether they were there at any time.</summary>
    public bool HasAttended => JoinedAt is not null;
}
