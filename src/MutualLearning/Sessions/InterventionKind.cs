namespace MutualLearning.Sessions;

/// <summary>In which way somebody changed the course of a visit.</summary>
public enum InterventionKind
{
    /// <summary>They gave it more time.</summary>
    Extended,

    /// <summary>They interrupted it.</summary>
    Paused,

    /// <summary>They ended it early, or went on to another phase than the practice leads to.</summary>
    Ended,
}
