using MutualLearning.Responsibilities;

namespace MutualLearning;

/// <summary>How far a responsibility has come.</summary>
public enum ResponsibilityStatus
{
    /// <summary>There is no such responsibility.</summary>
    None,

    /// <summary>Somebody is accountable, and nobody has begun.</summary>
    Open,

    /// <summary>It is being worked on.</summary>
    Doing,

    /// <summary>It cannot go on; <see cref="Responsibility.Blocker"/> says why.</summary>
    Blocked,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It was given up; <see cref="Responsibility.Reason"/> says why.</summary>
    Dropped,
}
