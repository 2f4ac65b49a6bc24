using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>A turn that somebody got from the speaker queue.</summary>
/// <param name="Person">Who spoke.</param>
/// <param name="At">When they got the floor.</param>
/// <param name="Waited">How long they had waited; zero when they had not queued.</param>
public sealed record FloorWait(PersonId Person, Instant At, Duration Waited);
