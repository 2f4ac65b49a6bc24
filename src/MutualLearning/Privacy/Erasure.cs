using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Privacy;

/// <summary>The proof that somebody was erased. It holds nothing that leads to them. Immutable.</summary>
/// <param name="Number">Its number in the tenant, from 1.</param>
/// <param name="Mark">By what it was found again while it ran; of no meaning since the key was destroyed.</param>
/// <param name="BegunAt">When it began.</param>
/// <param name="CompletedAt">When every stream had been gone through; null before: then it was interrupted, and erasing the same person again goes on.</param>
/// <param name="Scope">Which words went with the person.</param>
/// <param name="Streams">In how many streams the person stood.</param>
/// <param name="Events">In how many events.</param>
/// <param name="IsSealed">Whether its key was destroyed.</param>
public sealed record Erasure(
    int Number, Pseudonym Mark, Instant BegunAt, Instant? CompletedAt, ErasureScope Scope, int Streams, int Events, bool IsSealed);
