namespace MutualLearning.Decisions;

/// <summary>What one rule says to the ballots of a decision.</summary>
/// <param name="Rule">The rule with its parameters.</param>
/// <param name="Verdict">What it says; not decided with the code <c>decision.rule-failed</c> when it fails, or <c>verdict.too-much-work</c> when it gives up.</param>
/// <param name="Differs">Whether it leads, with the declared fallback where it cannot decide, to another outcome than the one that stood; false for the declared rule, and when it is not applicable, fails or gives up.</param>
public sealed record FlipRow(RuleSpec Rule, Verdict Verdict, bool Differs)
{
    /// <summary>Whether the rule can read such ballots: one that chooses among options has nothing to say to a proposal, nor one that counts scores to a ranking. It can unless set.</summary>
    public bool IsApplicable { get; init; } = true;
}
