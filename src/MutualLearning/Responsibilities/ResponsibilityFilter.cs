using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Which open responsibilities are wanted: all that fulfil every condition that is set.</summary>
public sealed record ResponsibilityFilter
{
    /// <summary>All open ones.</summary>
    public static ResponsibilityFilter All { get; } = new();

    /// <summary>Only those for which this person answers; <c>default</c> for any person.</summary>
    public PersonId Accountable { get; init; }

    /// <summary>Only those of this group; <c>default</c> for any.</summary>
    public GroupId Group { get; init; }

    /// <summary>
    /// Only those with a due date before this day; null for any. Today, in the time zone of the group, for what is overdue.
    /// </summary>
    public LocalDate? DueBefore { get; init; }

    /// <summary>
    /// Only those that come from one of these sessions, such as those of a series; empty for any. A list that reads all of them anyway
    /// may be asked for as many sessions as there are; one in a database should not be asked for more than some hundreds at once.
    /// </summary>
    public ValueList<SessionId> Sessions { get; init; } = ValueList<SessionId>.Empty;
}
