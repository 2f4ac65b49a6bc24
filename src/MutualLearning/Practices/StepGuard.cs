namespace MutualLearning.Practices;

/// <summary>When a step to another phase is taken.</summary>
public enum StepGuard
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>An objection is open.</summary>
    ObjectionOpen,

    /// <summary>No objection is open.</summary>
    NoObjectionOpen,

    /// <summary>The agenda has an open item left.</summary>
    ItemLeft,

    /// <summary>The decision that belongs to the phase has a verdict.</summary>
    Decided,

    /// <summary>The decision that belongs to the phase has no verdict.</summary>
    NotDecided,
}
