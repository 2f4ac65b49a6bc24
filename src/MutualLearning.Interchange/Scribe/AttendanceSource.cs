namespace MutualLearning.Interchange.Scribe;

/// <summary>How a log shows that somebody attended.</summary>
public enum AttendanceSource
{
    /// <summary>A <c>present+</c> or <c>present:</c> line.</summary>
    Marked,

    /// <summary>A bot's list of attendees.</summary>
    Listed,

    /// <summary>A bot said that the person was on the telephone bridge. This alone does not make them present: the line may be silent, or another's.</summary>
    Called,

    /// <summary>The person took a role, spoke, wrote, queued or voted; counts only where the log keeps no list of attendees.</summary>
    TookPart,
}
