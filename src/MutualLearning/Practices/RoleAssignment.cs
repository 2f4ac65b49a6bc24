namespace MutualLearning.Practices;

/// <summary>How a role finds its holder.</summary>
public enum RoleAssignment
{
    /// <summary>Nobody has said; never valid in a template.</summary>
    Unknown,

    /// <summary>Whoever takes it.</summary>
    Volunteer,

    /// <summary>By turns, fairly.</summary>
    Rotate,

    /// <summary>The group chooses.</summary>
    Elected,

    /// <summary>The host application decides.</summary>
    ByHost,

    /// <summary>Everybody who takes part has it.</summary>
    Everyone,
}
