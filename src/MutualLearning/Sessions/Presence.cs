
namespace MutualLearning;

/// <summary>Whether a person takes part in a session.</summary>
public enum Presence
{
    /// <summary>Invited, and not there yet.</summary>
    Invited,

    /// <summary>There.</summary>
    Present,

    /// <summary>Was there, and left.</summary>
    Left,

    /// <summary>Sent regrets.</summary>
    Declined,
}
