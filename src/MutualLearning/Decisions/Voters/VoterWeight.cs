
namespace MutualLearning.Decisions;

/// <summary>How much a voter's voice weighs, such as shares or delegates.</summary>
/// <param name="Voter">Who.</param>
/// <param name="Weight">How much: a whole number from 1 to <see cref="MaxWeight"/>.</param>
public sealed record VoterWeight(PersonId Voter, long Weight)
{
    /// <summary>The greatest weight of one voter.</summary>
    public const long MaxWeight = 1_000_000_000;
}
