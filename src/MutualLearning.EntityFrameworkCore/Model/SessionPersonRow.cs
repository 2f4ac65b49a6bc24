using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>One person in one session, as the table keeps it. For queries of the host; only the read models write it.</summary>
public sealed class SessionPersonRow
{
    private SessionPersonRow()
    {
    }

    /// <summary>Whose it is.</summary>
    public string Tenant { get; private set; } = string.Empty;

    /// <summary>The session.</summary>
    public string SessionId { get; private set; } = string.Empty;

    /// <summary>Who was invited or came.</summary>
    public string Person { get; private set; } = string.Empty;

    /// <summary>That of the session, so that a person's sessions can be read in its order; a column of Unix ticks.</summary>
    public Instant At { get; private set; }
}
