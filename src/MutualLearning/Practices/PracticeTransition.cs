namespace MutualLearning.Practices;

/// <summary>One of the ways out of a phase.</summary>
/// <param name="From">The phase.</param>
/// <param name="To">Where it leads; <c>default</c> for the end.</param>
/// <param name="When">When it is taken.</param>
/// <param name="AtMost">How often it is taken at most, as in <see cref="NextStep.AtMost"/>; null for no limit.</param>
/// <param name="Repeat">What the phase repeats over, for the way from a phase to itself that this makes; null for every other way.</param>
/// <param name="IsOtherwise">Whether other ways out of the phase are looked at before this one.</param>
public sealed record PracticeTransition(PhaseId From, PhaseId To, StepGuard When, int? AtMost, Repeat? Repeat, bool IsOtherwise);
