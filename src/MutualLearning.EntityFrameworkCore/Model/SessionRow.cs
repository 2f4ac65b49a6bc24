using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>One session in a list, as the table keeps it. For queries of the host; only the read models write it.</summary>
public sealed class SessionRow
{
    private SessionRow()
    {
    }

    /// <summary>Whose it is.</summary>
    public string Tenant { get; private set; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Id { get; private set; } = string.Empty;

    /// <summary>The version of the stream that the row was made of; 0 while it waits for a rebuild.</summary>
    public long Version { get; private set; }

    /// <summary>What it is for.</summary>
    public string Goal { get; private set; } = string.Empty;

    /// <summary>The id of the practice it follows.</summary>
    public string Practice { get; private set; } = string.Empty;

    /// <summary>How far it has come.</summary>
    public SessionStatus Status { get; private set; }

    /// <summary>When it was opened, or planned as long as it is not open; a column of Unix ticks.</summary>
    public Instant At { get; private set; }

    /// <summary>When it was closed or called off; null before; a column of Unix ticks.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>The group of the host whose session it is; null for none.</summary>
    public string? Group { get; private set; }
}
