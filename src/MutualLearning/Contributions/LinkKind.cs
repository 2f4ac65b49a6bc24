
namespace MutualLearning;

/// <summary>How a contribution relates to an earlier one.</summary>
public enum LinkKind
{
    /// <summary>Nothing was said; never a valid link.</summary>
    Unknown,

    /// <summary>It answers a question.</summary>
    Answers,

    /// <summary>It takes an idea further.</summary>
    BuildsOn,

    /// <summary>It says in other words what the earlier one said.</summary>
    Paraphrases,

    /// <summary>It says that a paraphrase was right.</summary>
    Confirms,

    /// <summary>It doubts the earlier one.</summary>
    Challenges,

    /// <summary>It backs the earlier one.</summary>
    Supports,
}
