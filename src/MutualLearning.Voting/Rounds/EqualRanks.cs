namespace MutualLearning.Voting.Rounds;

/// <summary>What a ballot counts for that ranks several options equally best.</summary>
internal enum EqualRanks
{
    /// <summary>An equal part for each.</summary>
    Split,

    /// <summary>Whole for each.</summary>
    Whole,

    /// <summary>For none, then or later.</summary>
    Exhaust,
}
