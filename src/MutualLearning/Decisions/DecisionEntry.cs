using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning;

/// <summary>A decision in a list: the question and what became of it. No ballot and no voter is in it. Immutable.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Question">What is proposed or asked.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Verdict">What became of the proposal; null before the verdict.</param>
/// <param name="DeclaredAt">When it was declared.</param>
/// <param name="ClosedAt">When it was closed or superseded; null before.</param>
/// <param name="ReviewOn">The day on which the group looks at it again, or next after a review, in the ISO calendar; null for none.</param>
/// <param name="Session">The session that it belongs to; <c>default</c> for none.</param>
public sealed record DecisionEntry(
    DecisionId Id,
    string Question,
    DecisionStatus Status,
    VerdictKind? Verdict,
    Instant DeclaredAt,
    Instant? ClosedAt,
    LocalDate? ReviewOn,
    SessionId Session)
{
    /// <summary>The group of the host whose decision it is; <c>default</c> for none.</summary>
    public GroupId Group { get; init; }

    /// <summary>The place in the list of all decisions: the key counts Unix ticks, 100 nanoseconds each.</summary>
    [JsonIgnore]
    public Cursor Place => new(DeclaredAt.ToUnixTimeTicks(), Id.Value);

    /// <summary>The day on which it is due for review: that of a closed decision with a review date; null for any other one.</summary>
    public LocalDate? DueForReviewOn => Status == DecisionStatus.Closed ? ReviewOn : null;

    /// <summary>Whether it holds: it is closed, adopted or chosen, and neither ended nor superseded.</summary>
    public bool IsInForce => Status == DecisionStatus.Closed && Verdict is (VerdictKind.Adopted or VerdictKind.Chosen);

    /// <summary>The place in the list of decisions due for review: the key is how many days that is after 1 January 1970; <c>default</c> when it is not in it.</summary>
    [JsonIgnore]
    public Cursor ReviewPlace => DueForReviewOn is { } day ? new(DayNumber.Of(day), Id.Value) : default;

    /// <summary>The entry of a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The entry; null when there is no such decision.</returns>
    public static DecisionEntry? Of(Decision decision) =>
        Guard.Against.Null(decision).Declaration is { } declared && decision.DeclaredAt is { } at
            ? new(
                decision.Id,
                declared.Question,
                decision.Status,
                decision.Verdict?.Kind,
                at,
                decision.ClosedAt,
                declared.ReviewOn?.WithCalendar(CalendarSystem.Iso),
                declared.Session) { Group = declared.Group }
            : null;
}
