using MutualLearning.Counting;

namespace MutualLearning;

/// <summary>Why a rule decided as it did, so that a person can check it by hand. Immutable; equal by content.</summary>
/// <param name="Why">Why the winner, or why nobody; in order of importance.</param>
/// <param name="WhyNot">Why not each other option, one statement or more, beginning with the one that came closest.</param>
/// <param name="WhatIf">What would have to change for another verdict.</param>
/// <param name="Tables">The figures: rounds, paths, locked arcs, payments.</param>
public sealed record Explanation(ValueList<Statement> Why, ValueList<Statement> WhyNot, ValueList<Statement> WhatIf, ValueList<ExplanationTable> Tables)
{
    /// <summary>An explanation without a word, to begin from.</summary>
    public static Explanation Empty { get; } = new(ValueList<Statement>.Empty, ValueList<Statement>.Empty, ValueList<Statement>.Empty, ValueList<ExplanationTable>.Empty);
}
