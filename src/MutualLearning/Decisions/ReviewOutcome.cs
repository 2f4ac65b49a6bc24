namespace MutualLearning.Decisions;

/// <summary>What a review of a decision came to.</summary>
public enum ReviewOutcome
{
    /// <summary>Nothing was said; never on record.</summary>
    None,

    /// <summary>It stays as it is.</summary>
    Kept,

    /// <summary>It stays, changed as the note says.</summary>
    Amended,

    /// <summary>It no longer holds.</summary>
    Ended,
}
