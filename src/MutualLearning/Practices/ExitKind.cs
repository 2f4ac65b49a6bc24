namespace MutualLearning.Practices;

/// <summary>What ends a phase.</summary>
public enum ExitKind
{
    /// <summary>Whoever may advance says so.</summary>
    HostAdvances,

    /// <summary>The planned time, with its extensions and without pauses, is over.</summary>
    Timebox,

    /// <summary>Everybody who is there and may have the floor has contributed or passed.</summary>
    AllContributed,

    /// <summary>Everybody who is there has said that they are ready.</summary>
    AllReady,

    /// <summary>No objection is open that somebody there can see.</summary>
    NoObjection,

    /// <summary>The agenda has no open item left.</summary>
    QueueEmpty,

    /// <summary>The decision that belongs to the phase has a verdict.</summary>
    RuleDecided,

    /// <summary>All of several conditions hold.</summary>
    All,

    /// <summary>At least one of several conditions holds.</summary>
    Any,

    /// <summary>Everybody who is there and may do so has contributed one kind, see <see cref="ExitCondition.Each"/>; a pass does not count.</summary>
    EachContributed,
}
