using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>One decision in a list, as the table keeps it. For queries of the host; only the read models write it.</summary>
public sealed class DecisionRow
{
    private DecisionRow()
    {
    }

    /// <summary>Whose it is.</summary>
    public string Tenant { get; private set; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Id { get; private set; } = string.Empty;

    /// <summary>The version of the stream that the row was made of; 0 while it waits for a rebuild.</summary>
    public long Version { get; private set; }

    /// <summary>What is proposed or asked.</summary>
    public string Question { get; private set; } = string.Empty;

    /// <summary>How far it has come.</summary>
    public DecisionStatus Status { get; private set; }

    /// <summary>What became of the proposal; null before the verdict.</summary>
    public VerdictKind? Verdict { get; private set; }

    /// <summary>When it was declared; a column of Unix ticks.</summary>
    public Instant DeclaredAt { get; private set; }

    /// <summary>When it was closed or superseded; null before; a column of Unix ticks.</summary>
    public Instant? ClosedAt { get; private set; }

    /// <summary>The day of its review, counted from 1 January 1970; null for none.</summary>
    public int? ReviewDay { get; private set; }

    /// <summary>The session that it belongs to; null for none.</summary>
    public string? Session { get; private set; }

    /// <summary>The group of the host whose decision it is; null for none.</summary>
    public string? Group { get; private set; }
}
