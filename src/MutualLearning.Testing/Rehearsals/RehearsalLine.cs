namespace MutualLearning.Testing;

/// <summary>What one of the simulated participants says in a phase, as it was written before. Immutable.</summary>
/// <param name="Kind">The kind of contribution.</param>
/// <param name="Text">The words.</param>
/// <param name="Fields">What fills the fields of words that the phase asks for; what is missing is made up.</param>
public sealed record RehearsalLine(ContributionKind Kind, string Text, ValueList<ContributionField> Fields);
