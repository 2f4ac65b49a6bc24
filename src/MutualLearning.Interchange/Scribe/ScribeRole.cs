namespace MutualLearning.Interchange.Scribe;

/// <summary>A role that a log names.</summary>
public enum ScribeRole
{
    /// <summary>Leads the meeting.</summary>
    Chair,

    /// <summary>Writes down what the others say.</summary>
    Scribe,
}
