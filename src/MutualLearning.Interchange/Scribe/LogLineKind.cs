namespace MutualLearning.Interchange.Scribe;

/// <summary>What a line of a log is.</summary>
internal enum LogLineKind
{
    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>Somebody wrote it.</summary>
    Said,

    /// <summary>Somebody wrote it as an aside.</summary>
    Emote,

    /// <summary>Somebody goes by another nick now, which is the text.</summary>
    Renamed,

    /// <summary>The channel's own: joining, leaving, modes.</summary>
    Channel,

    /// <summary>A line of no known form.</summary>
    Bare,
}
