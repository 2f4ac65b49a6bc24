namespace MutualLearning.Practices;

/// <summary>How a role finds its holder.</summary>
public enum RoleAssignment
{
    /// <summary>Nobody has said; never valid in a template.</summary>
    Unknown,

    /// <summary>Whoever takes it; whoever may advance the session can give it too.</summary>
    Volunteer,

    /// <summary>By turns, fairly: whoever may advance the session, or planned it, gives it.</summary>
    Rotate,

    /// <summary>The group chooses: it is never filled by itself, and whoever gives it names the decision.</summary>
    Elected,

    /// <summary>The host application decides: whoever may advance the session, or planned it, gives it.</summary>
    ByHost,

    /// <summary>Everybody who takes part has it.</summary>
    Everyone,

    /// <summary>Whoever takes it, and nobody else: it is never given, handed over or filled by itself. Where somebody is needed, phases that name it begin when somebody has it.</summary>
    Taken,
}
