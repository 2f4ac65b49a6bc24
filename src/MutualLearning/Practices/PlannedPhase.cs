namespace MutualLearning.Practices;

/// <summary>How often a phase runs in the course of a practice, and how long that takes in all.</summary>
/// <param name="Phase">Which phase.</param>
/// <param name="Runs">How often it runs as planned.</param>
/// <param name="MostRuns">How often it runs when every step that is limited is taken as often as it may be.</param>
/// <param name="Shortest">The shortest useful time of the planned runs, in minutes.</param>
/// <param name="Planned">The planned time of the planned runs, in minutes.</param>
/// <param name="Longest">The longest time of the most runs, in minutes.</param>
public sealed record PlannedPhase(PhaseId Phase, long Runs, long MostRuns, long Shortest, long Planned, long Longest);
