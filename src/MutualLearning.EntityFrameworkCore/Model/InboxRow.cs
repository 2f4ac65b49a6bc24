using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>One item in the inbox of a person or of a group, as the table keeps it. For queries of the host; only the read models write it.</summary>
public sealed class InboxRow
{
    private InboxRow()
    {
    }

    /// <summary>Whose tenant's it is.</summary>
    public string Tenant { get; private set; } = string.Empty;

    /// <summary>The kind of stream that it comes from, such as <c>decision</c>.</summary>
    public string Kind { get; private set; } = string.Empty;

    /// <summary>The session, decision or responsibility.</summary>
    public string StreamId { get; private set; } = string.Empty;

    /// <summary>Tells it from all other items of the tenant.</summary>
    public string Id { get; private set; } = string.Empty;

    /// <summary>For whom it waits; null for what waits for a group.</summary>
    public string? Person { get; private set; }

    /// <summary>The group for whose members it waits; null for what waits for a person.</summary>
    public string? Group { get; private set; }

    /// <summary>What it is.</summary>
    public InboxItemKind Item { get; private set; }

    /// <summary>Where it stands in an inbox.</summary>
    public long Place { get; private set; }

    /// <summary>The day by which it is due, counted from 1 January 1970; null for none.</summary>
    public int? DueDay { get; private set; }

    /// <summary>The deadline of a ballot; null for none; a column of Unix ticks.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>Since when it has been due then; a column of Unix ticks.</summary>
    public Instant Since { get; private set; }

    /// <summary>The first of the questions that wait; null for other items.</summary>
    public string? Contribution { get; private set; }
}
