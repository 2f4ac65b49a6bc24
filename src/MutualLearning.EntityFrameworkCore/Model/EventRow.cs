using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>One event, as the table keeps it. For queries of the host; only the store writes it.</summary>
public sealed class EventRow
{
    /// <summary>The greatest length of <see cref="Name"/>.</summary>
    public const int MaxNameLength = 200;

    private EventRow()
    {
    }

    /// <summary>Whose it is.</summary>
    public string Tenant { get; private set; } = string.Empty;

    /// <summary>The kind of stream, such as <c>session</c>.</summary>
    public string Kind { get; private set; } = string.Empty;

    /// <summary>Which stream of the tenant and the kind.</summary>
    public string StreamId { get; private set; } = string.Empty;

    /// <summary>The place in the stream, from 1 without gaps.</summary>
    public long Version { get; private set; }

    /// <summary>The command that led to the event.</summary>
    public string CommandId { get; private set; } = string.Empty;

    /// <summary>The place among the events of the command, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The stable name of the event, such as <c>session.opened.v1</c>.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The event as JSON.</summary>
    public string Payload { get; private set; } = string.Empty;

    /// <summary>The hour in which the event was written, by the clock of the application; a column of Unix ticks.</summary>
    /// <remarks>No finer, because the exact time would lead from a secret ballot to a request in a log.</remarks>
    public Instant RecordedAt { get; private set; }

    /// <summary>The place among all events of all streams; null until a feed has given it one.</summary>
    public long? Position { get; private set; }
}
