using MutualLearning.Counting;

namespace MutualLearning.Voting.Checks;

/// <summary>How many ballots would have to be cast otherwise for another set of winners, or for a tie. Immutable.</summary>
/// <remarks>
/// The margin of victory of T. Magrino, R. Rivest, E. Shen and D. Wagner, Computing the Margin of Victory in IRV Elections (2011), with
/// ties taken as they are before any ladder breaks them. Ballots count by their weight.
/// </remarks>
/// <param name="AtLeast">Fewer than so many change nothing; 0 when options tie already.</param>
/// <param name="AtMost">So many do, in one way that was tried; null when no way was found.</param>
/// <param name="How">How it is known, in a sentence.</param>
public sealed record VictoryMargin(long AtLeast, long? AtMost, Statement How)
{
    /// <summary>Whether it is exactly so many.</summary>
    public bool IsExact => AtMost == AtLeast;
}
