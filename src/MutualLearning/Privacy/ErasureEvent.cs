using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Privacy;

/// <summary>Something that happened to the erasure of a person. No event says whose, or what stands for them now.</summary>
internal abstract record ErasureEvent
{
    private protected ErasureEvent(Instant at) => At = at;

    /// <summary>When it happened.</summary>
    public Instant At { get; }
}

/// <summary>An erasure began.</summary>
/// <param name="At">When.</param>
/// <param name="Number">Its number in the tenant, from 1.</param>
/// <param name="Mark">By what the erasure is found again after a crash: an HMAC of the person's id under its key, of no meaning without the key.</param>
internal sealed record ErasureBegun(Instant At, int Number, Pseudonym Mark) : ErasureEvent(At);

/// <summary>Every stream has been gone through; the key is to be destroyed.</summary>
/// <param name="At">When.</param>
/// <param name="Number">Its number in the tenant.</param>
/// <param name="Scope">Which words went with the person.</param>
/// <param name="Streams">In how many streams the person stood.</param>
/// <param name="Events">In how many events.</param>
internal sealed record ErasureCompleted(Instant At, int Number, ErasureScope Scope, int Streams, int Events) : ErasureEvent(At);

/// <summary>The key was destroyed: nothing leads from the person to what stands for them any more.</summary>
/// <param name="At">When.</param>
/// <param name="Number">Its number in the tenant.</param>
internal sealed record ErasureSealed(Instant At, int Number) : ErasureEvent(At);
