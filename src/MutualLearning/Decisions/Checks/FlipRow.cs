namespace MutualLearning.Decisions;

/// <summary>What one rule says to the ballots of a decision.</summary>
/// <param name="Rule">The rule with its parameters.</param>
/// <param name="Verdict">What it says; not decided with the code <c>decision.rule-failed</c> when it fails.</param>
/// <param name="Differs">Whether it leads to another outcome than the declared rule.</param>
public sealed record FlipRow(RuleSpec Rule, Verdict Verdict, bool Differs);
