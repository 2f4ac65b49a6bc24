namespace MutualLearning.Interchange.Scribe;

/// <summary>How a statement came into the log.</summary>
public enum StatementKind
{
    /// <summary>Somebody wrote down, after the speaker's name, what the speaker said.</summary>
    Scribed,

    /// <summary>The speaker wrote it.</summary>
    Direct,

    /// <summary>The acting scribe wrote it and named no speaker.</summary>
    Note,
}
