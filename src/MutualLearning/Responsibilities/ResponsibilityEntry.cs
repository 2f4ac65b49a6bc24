using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning;

/// <summary>A responsibility in a list. Immutable.</summary>
/// <param name="Id">Its name.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Accountable">The one person who answers for it.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Due">By which day it is to be done, in the ISO calendar; null for none.</param>
/// <param name="IsOrphaned">Whether its accountable person left and nobody took over.</param>
/// <param name="Session">The session it comes from; <c>default</c> for none.</param>
/// <param name="Decision">The decision it comes from; <c>default</c> for none.</param>
public sealed record ResponsibilityEntry(
    ResponsibilityId Id,
    string What,
    PersonId Accountable,
    ResponsibilityStatus Status,
    LocalDate? Due,
    bool IsOrphaned,
    SessionId Session,
    DecisionId Decision)
{
    private const int NoDay = int.MaxValue;

    /// <summary>The group of the host whose responsibility it is; <c>default</c> for none.</summary>
    public GroupId Group { get; init; }

    /// <summary>Whether somebody still has to do something.</summary>
    public bool IsOpen => Status is ResponsibilityStatus.Open or ResponsibilityStatus.Doing or ResponsibilityStatus.Blocked;

    /// <summary>The place in a list of responsibilities: the key is how many days the due date is after 1 January 1970; the greatest number for none.</summary>
    [JsonIgnore]
    public Cursor Place => new(Due is { } day ? DayNumber.Of(day) : NoDay, Id.Value);

    /// <summary>The entry of a responsibility.</summary>
    /// <param name="responsibility">The responsibility.</param>
    /// <returns>The entry; null when there is no such responsibility.</returns>
    public static ResponsibilityEntry? Of(Responsibility responsibility) => Guard.Against.Null(responsibility).Id.IsDefault
        ? null
        : new(
            responsibility.Id,
            responsibility.What,
            responsibility.Accountable,
            responsibility.Status,
            responsibility.Due?.WithCalendar(CalendarSystem.Iso),
            responsibility.IsOrphaned,
            responsibility.Session,
            responsibility.Decision) { Group = responsibility.Group };
}
