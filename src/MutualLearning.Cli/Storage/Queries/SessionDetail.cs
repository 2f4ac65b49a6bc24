using System.Collections.Generic;

namespace MutualLearning.Cli.Storage.Queries;

/// <summary>Everything that a session is known by but the words that were said.</summary>
internal sealed record SessionDetail(
    SessionItem Session,
    IReadOnlyList<AttendanceItem> People,
    IReadOnlyList<RoleItem> Roles,
    IReadOnlyList<TopicItem> Topics,
    int Contributions,
    IReadOnlyList<DecisionItem> Decisions,
    IReadOnlyList<ResponsibilityItem> Responsibilities);

/// <param name="Attended">Whether they were there at any time.</param>
internal sealed record AttendanceItem(string Name, bool Attended);

internal sealed record RoleItem(string Role, string Name);

/// <param name="Seconds">How long it was talked about.</param>
internal sealed record TopicItem(string Title, long Seconds);
