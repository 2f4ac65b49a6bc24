namespace MutualLearning.Interchange.Scribe;

/// <summary>How a statement came into the log.</summary>
public enum StatementKind
{
    /// <summary>Somebody wrote down, after the speaker's name, what the speaker said.</summary>
    Scribed,

    /// <summary>
    /// Somebody who was not scribing wrote it after a name, while somebody else was: most often what that person said, sometimes words
    /// to them. The log does not tell which.
    /// </summary>
    Assisted,

    /// <summary>The speaker wrote it.</summary>
    Direct,

    /// <summary>The acting scribe wrote it and named no speaker.</summary>
    Note,
}
