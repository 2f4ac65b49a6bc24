using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>The group had done with the item in hand, and took up no other.</summary>
/// <param name="At">When.</param>
/// <param name="Item">Which one.</param>
/// <param name="By">Who said so, or moved the session on.</param>
public sealed record ItemFinished(Instant At, ItemId Item, PersonId By) : SessionEvent(At);
