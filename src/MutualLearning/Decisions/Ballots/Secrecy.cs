
namespace MutualLearning;

/// <summary>Who sees which ballot when.</summary>
public enum Secrecy
{
    /// <summary>Everybody sees every ballot at once.</summary>
    Open,

    /// <summary>Everybody sees every ballot when the decision closes; until then only their own.</summary>
    Simultaneous,

    /// <summary>Everybody sees the ballots when the decision closes, and nobody ever learns whose they are.</summary>
    Secret,
}
