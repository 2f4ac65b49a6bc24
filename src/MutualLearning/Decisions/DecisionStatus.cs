
namespace MutualLearning;

/// <summary>How far a decision has come.</summary>
public enum DecisionStatus
{
    /// <summary>There is no such decision.</summary>
    None,

    /// <summary>Declared; the discussion has not begun, and the rule can still be changed.</summary>
    Declared,

    /// <summary>Being discussed and voted on; the rule and the electorate are frozen.</summary>
    Open,

    /// <summary>It has its verdict.</summary>
    Closed,

    /// <summary>Another decision took its place, before its close or after it.</summary>
    Superseded,

    /// <summary>It had its verdict, and a review ended it.</summary>
    Ended,
}
