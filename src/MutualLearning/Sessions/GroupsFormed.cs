using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>The people there were put in the groups of the running visit.</summary>
/// <param name="At">When.</param>
/// <param name="Groups">The groups; each person in one. Whoever comes later joins the smallest.</param>
/// <param name="By">Who set them; <c>default</c> when the practice formed them.</param>
public sealed record GroupsFormed(Instant At, ValueList<ValueList<PersonId>> Groups, PersonId By = default) : SessionEvent(At);
