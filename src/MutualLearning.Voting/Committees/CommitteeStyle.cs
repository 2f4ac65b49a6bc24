namespace MutualLearning.Voting.Committees;

/// <summary>How the figures of a rule move when ballots are added that approve of one option alone.</summary>
internal enum CommitteeStyle
{
    /// <summary>In a way that is not said.</summary>
    Other,

    /// <summary>The figure of the option grows by 1 with each, and no other figure changes.</summary>
    Gains,

    /// <summary>The figure is what the supporters bear together, divided by their number.</summary>
    Loads,
}
