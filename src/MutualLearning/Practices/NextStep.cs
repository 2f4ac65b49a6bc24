namespace MutualLearning.Practices;

/// <summary>A step from a phase to another one.</summary>
/// <param name="To">The phase; <c>default</c> for the end of the session.</param>
/// <param name="When">When the step is taken; of several steps the first that applies is.</param>
public sealed record NextStep(PhaseId To, StepGuard When);
