namespace MutualLearning.Decisions;

/// <summary>Whether the ballots still missing can change a verdict.</summary>
/// <param name="IsKnown">Whether the question could be answered; false when there are too many ways to vote to try them all.</param>
/// <param name="IsSettled">Whether it is certain that nothing changes; false as well when it is not known.</param>
/// <param name="Verdict">The verdict now; null when the rule fails.</param>
/// <param name="Otherwise">A verdict that missing ballots can still lead to; null when none was found.</param>
/// <param name="How">Which missing ballots lead to it, in English; empty when none was found.</param>
public sealed record SettledResult(bool IsKnown, bool IsSettled, Verdict? Verdict, Verdict? Otherwise, string How);
