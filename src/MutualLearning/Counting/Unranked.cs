namespace MutualLearning.Counting;

/// <summary>What it means that a ballot leaves an option out. It can change the winner, so a result says which one held.</summary>
public enum Unranked
{
    /// <summary>It is worse than every option that the ballot ranks, and equal to the others left out.</summary>
    BelowRanked,

    /// <summary>The ballot says nothing about it: it is compared with no other option.</summary>
    NotCompared,
}
