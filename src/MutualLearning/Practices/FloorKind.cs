namespace MutualLearning.Practices;

/// <summary>Who may contribute in a phase.</summary>
public enum FloorKind
{
    /// <summary>Everybody who is there.</summary>
    Everyone,

    /// <summary>The holders of one role.</summary>
    Role,

    /// <summary>One after the other: the first present person who has neither contributed nor passed in this visit.</summary>
    NextInRound,

    /// <summary>Everybody but the holders of one role.</summary>
    AllButRole,

    /// <summary>Whoever was given the floor from the speaker queue.</summary>
    Queue,
}
