using MutualLearning.Roles;

namespace MutualLearning.Privacy;

/// <summary>A step of the erasure of a person. <see cref="IPersonalData"/> takes all of them by itself.</summary>
internal abstract record ErasureCommand
{
    private protected ErasureCommand()
    {
    }
}

/// <summary>Begins an erasure, or joins one that runs under the same number and mark.</summary>
/// <param name="Number">The next number in the tenant.</param>
/// <param name="Mark">By what it is found again.</param>
internal sealed record BeginErasure(int Number, Pseudonym Mark) : ErasureCommand;

/// <summary>Says that every stream has been gone through.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Scope">Which words went with the person.</param>
/// <param name="Streams">In how many streams the person stood.</param>
/// <param name="Events">In how many events.</param>
internal sealed record CompleteErasure(int Number, ErasureScope Scope, int Streams, int Events) : ErasureCommand;

/// <summary>Says that the key of a completed erasure was destroyed.</summary>
/// <param name="Number">Its number.</param>
internal sealed record SealErasure(int Number) : ErasureCommand;
