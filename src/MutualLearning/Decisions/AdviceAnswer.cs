
namespace MutualLearning.Decisions;

/// <summary>What became of a piece of advice.</summary>
public enum AdviceAnswer
{
    /// <summary>Nothing was said.</summary>
    None,

    /// <summary>It is followed.</summary>
    Adopted,

    /// <summary>It is followed in a changed form.</summary>
    Adapted,

    /// <summary>It is not followed.</summary>
    Declined,
}
