namespace MutualLearning.Responsibilities;

/// <summary>What keeps a responsibility from going on: something in words, another responsibility, or both.</summary>
/// <param name="What">In words; empty when <paramref name="On"/> says it all.</param>
/// <param name="On">The responsibility that must be done first; <c>default</c> for none.</param>
/// <remarks>Immutable; equal by content.</remarks>
public sealed record Blocker(string What, ResponsibilityId On);
