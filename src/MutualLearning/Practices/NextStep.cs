namespace MutualLearning.Practices;

/// <summary>A step from a phase to another one.</summary>
/// <param name="To">The phase; <c>default</c> for the end of the session.</param>
/// <param name="When">When the step is taken; of several steps the first that applies is.</param>
/// <param name="AtMost">
/// How often the step is taken at most, from 1, counted since the item or the turn in hand began, or since the session began when there is
/// neither; null for no limit.
/// </param>
public sealed record NextStep(PhaseId To, StepGuard When, int? AtMost = null);
