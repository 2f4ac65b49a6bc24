namespace MutualLearning.Decisions;

/// <summary>Whom a quorum counts, in their weight.</summary>
public enum QuorumBase
{
    /// <summary>Who cast a ballot, abstentions included; delegated votes count.</summary>
    Cast,

    /// <summary>Who cast a ballot that does not abstain: on a proposal a yes, a no or a block.</summary>
    Decided,

    /// <summary>Who was recorded as present, and who voted.</summary>
    Present,

    /// <summary>Everybody who may vote with effect.</summary>
    Electorate,
}
