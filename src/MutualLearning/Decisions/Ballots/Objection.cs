
namespace MutualLearning;

/// <summary>A reason not to decide as proposed, raised beside the ballots.</summary>
/// <param name="Number">Its number in the decision, from 1.</param>
/// <param name="By">Who raised it.</param>
/// <param name="Reason">The reason; never empty.</param>
/// <param name="Settled">How it was met or withdrawn; null while it is open.</param>
public sealed record Objection(int Number, PersonId By, string Reason, string? Settled)
{
    /// <summary>The version of the proposal to which it was raised, from 1.</summary>
    public int Version { get; init => field = value == 0 ? 1 : value; } = 1;
}
