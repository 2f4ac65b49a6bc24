
namespace MutualLearning;

/// <summary>How far a session has come.</summary>
public enum SessionStatus
{
    /// <summary>There is no such session.</summary>
    None,

    /// <summary>It is planned and has not begun.</summary>
    Planned,

    /// <summary>It runs.</summary>
    Open,

    /// <summary>It runs, and pauses now.</summary>
    Paused,

    /// <summary>It is over.</summary>
    Closed,

    /// <summary>It was called off.</summary>
    Cancelled,
}
