using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning;

/// <summary>A session in a list: what everybody who may list sessions may know. Nothing that was said is in it. Immutable.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Goal">What it is for.</param>
/// <param name="Practice">The practice it follows.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="At">When it was opened, or planned as long as it is not open.</param>
/// <param name="EndedAt">When it was closed or called off; null before.</param>
public sealed record SessionEntry(SessionId Id, string Goal, PracticeId Practice, SessionStatus Status, Instant At, Instant? EndedAt)
{
    /// <summary>The group of the host whose session it is; <c>default</c> for none.</summary>
    public GroupId Group { get; init; }

    /// <summary>The place in a list of sessions: the key counts Unix ticks, 100 nanoseconds each.</summary>
    [JsonIgnore]
    public Cursor Place => new(At.ToUnixTimeTicks(), Id.Value);

    /// <summary>The entry of a session.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The entry; null when there is no such session.</returns>
    public static SessionEntry? Of(Session session) => Guard.Against.Null(session) is { Practice: { } practice, PlannedAt: { } planned }
        ? new(session.Id, session.Goal, practice.Id, session.Status, session.OpenedAt ?? planned, session.EndedAt) { Group = session.Group }
        : null;
}
