
namespace MutualLearning;

/// <summary>What a ballot says to the proposal.</summary>
public enum Stance
{
    /// <summary>Nothing was said; valid only with a preference among options.</summary>
    None,

    /// <summary>For it.</summary>
    Yes,

    /// <summary>Against it. Under consent and consensus a full no is an objection.</summary>
    No,

    /// <summary>Neither for nor against it.</summary>
    Abstain,

    /// <summary>Not for it, and not in its way.</summary>
    StandAside,

    /// <summary>Against it, and in its way where the rule knows a block; elsewhere a no.</summary>
    Block,
}
