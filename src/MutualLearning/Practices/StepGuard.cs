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

    /// <summary>The agenda has an open item left; it is taken up with the step. When none is left, the item in hand is done.</summary>
    ItemLeft,

    /// <summary>The decision that belongs to the phase has a verdict.</summary>
    Decided,

    /// <summary>The decision that belongs to the phase has no verdict.</summary>
    NotDecided,

    /// <summary>The decision that belongs to the phase has a verdict, and what was asked passed.</summary>
    Passed,

    /// <summary>The decision that belongs to the phase has a verdict, and what was asked did not pass. A verdict that does not say so is neither.</summary>
    NotPassed,

    /// <summary>Somebody there has not had the turn of the phase that the step leads to, see <see cref="Phase.Turn"/>.</summary>
    TurnLeft,

    /// <summary>Whoever ends the phase chooses this way, by its name. A step without a choice that applies, or the phase that stands next, is taken by whoever names none.</summary>
    Chosen,
}
