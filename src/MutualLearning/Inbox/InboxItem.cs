using NodaTime;

namespace MutualLearning;

/// <summary>Something that waits for a person. Immutable; equal by content.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">The goal of the session, the question of the decision, or what is to be done; empty where the person may not see it.</param>
public sealed record InboxItem(InboxItemKind Kind, string Title)
{
    /// <summary>The session, for one to come and for a question; <c>default</c> for others.</summary>
    public SessionId Session { get; init; }

    /// <summary>The decision, for a ballot and for a review; <c>default</c> for others.</summary>
    public DecisionId Decision { get; init; }

    /// <summary>The responsibility, for an offer and for whatever else is to be done; <c>default</c> for others.</summary>
    public ResponsibilityId Responsibility { get; init; }

    /// <summary>The first of the questions that wait in the session; <c>default</c> for other items.</summary>
    public ContributionId Contribution { get; init; }

    /// <summary>The group for whose members it waits, for what is orphaned in it; <c>default</c> for what waits for the person alone.</summary>
    public GroupId Group { get; init; }

    /// <summary>The day by which it is to be done, or of the review, in the ISO calendar; null for none.</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>Until when a ballot is taken; null for no deadline, and for other items.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>Whether <see cref="DueOn"/> has passed, in the time zone that was asked for.</summary>
    public bool IsOverdue { get; init; }
}
