namespace MutualLearning.Decisions;

/// <summary>How bad a finding about a policy is.</summary>
public enum PolicySeverity
{
    /// <summary>It works, perhaps not as the group expects.</summary>
    Doubtful,

    /// <summary>It can be declared, and cannot work.</summary>
    CannotWork,

    /// <summary>Declaring it is refused.</summary>
    Refused,
}
