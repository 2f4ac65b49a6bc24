namespace MutualLearning.Decisions;

/// <summary>Why a voice is in no ballot.</summary>
public enum VoteLoss
{
    /// <summary>It is in one.</summary>
    None,

    /// <summary>The person neither voted nor handed their voice on.</summary>
    Absent,

    /// <summary>Nobody to whom it could be handed voted.</summary>
    NobodyVoted,

    /// <summary>It was handed round in a circle.</summary>
    Cycle,

    /// <summary>It would have passed through more hands than it may.</summary>
    ChainTooLong,

    /// <summary>Whoever it went to carries as many voices as one may.</summary>
    OverCap,
}
