namespace MutualLearning.Practices;

/// <summary>What a phase repeats over.</summary>
public enum RepeatKind
{
    /// <summary>Nothing: it runs once.</summary>
    Once,

    /// <summary>Each holder of the role that has the floor.</summary>
    PerRoleHolder,

    /// <summary>Each open item of the agenda.</summary>
    PerItem,

    /// <summary>A fixed number of rounds.</summary>
    Rounds,

    /// <summary>Until the decision rule decides.</summary>
    UntilDecided,
}
