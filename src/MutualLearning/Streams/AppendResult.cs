namespace MutualLearning.Streams;

/// <summary>What became of an append.</summary>
public enum AppendResult
{
    /// <summary>Nothing was said; never a correct answer of a store.</summary>
    Unknown,

    /// <summary>All events stand in the stream.</summary>
    Appended,

    /// <summary>The stream has another version; nothing was written.</summary>
    VersionConflict,

    /// <summary>The stream already holds this command's events; nothing was written.</summary>
    CommandAlreadyApplied,
}
