using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning;

/// <summary>One run of a phase as everybody may look back at it. Its contributions have its number.</summary>
/// <param name="Number">The number of the visit in its session, from 1.</param>
/// <param name="Phase">Which phase.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it runs. An ended visit accepts nothing more.</param>
/// <param name="PlannedMinutes">How long it was to take, with what was added, for the people who are there.</param>
/// <param name="Paused">The time of finished pauses.</param>
/// <param name="Interventions">Who extended, interrupted or ended it early, and why.</param>
/// <param name="Groups">The groups that people worked in; empty when all worked together.</param>
public sealed record VisitView(
    int Number,
    PhaseId Phase,
    Instant StartedAt,
    Instant? EndedAt,
    long PlannedMinutes,
    Duration Paused,
    ValueList<Intervention> Interventions,
    ValueList<ValueList<PersonId>> Groups)
{
    /// <summary>How many of those who contributed were to be named at the end and could not be, because the key was lost; 0 unless set.</summary>
    public int Unnamed { get; init; }

    /// <summary>The decisions that were joined to the visit, in that order; empty when none was.</summary>
    public ValueList<DecisionId> Decisions { get; init; } = ValueList<DecisionId>.Empty;
}
