namespace MutualLearning.Interchange.Calendars;

/// <summary>How a calendar is read, and how much of it at most. A calendar beyond a limit is refused, never cut.</summary>
public sealed record CalendarOptions
{
    /// <summary>The greatest number of characters, and of bytes where bytes are read; 1 MiB unless set.</summary>
    public int MaxLength { get; init; } = 1 << 20;

    /// <summary>The greatest number of characters of a line, unfolded; 64 Ki unless set.</summary>
    public int MaxLineLength { get; init; } = 1 << 16;

    /// <summary>The greatest number of components, such as events; 10,000 unless set.</summary>
    public int MaxComponents { get; init; } = 10_000;

    /// <summary>The IANA name of the zone of times that name none; null to refuse them.</summary>
    public string? Zone { get; init; }
}
