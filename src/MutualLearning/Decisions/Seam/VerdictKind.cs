
namespace MutualLearning;

/// <summary>What became of a proposal.</summary>
public enum VerdictKind
{
    /// <summary>Nothing was said; never a valid verdict.</summary>
    Unknown,

    /// <summary>The rule adopts it.</summary>
    Adopted,

    /// <summary>The rule rejects it.</summary>
    Rejected,

    /// <summary>The rule cannot decide; the reason says why.</summary>
    NotDecided,

    /// <summary>The rule chooses among options; the result says which.</summary>
    Chosen,
}
