using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Cli.Tally;

/// <summary>What one rule says.</summary>
/// <param name="Rule">The rule with its parameters.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Explanation">Why, at length; null when it was not asked for, or the rule gives none.</param>
internal sealed record RuleTally(RuleSpec Rule, Verdict Verdict, Explanation? Explanation)
{
    /// <summary>What the outcome hangs on; none unless an explanation was asked for.</summary>
    public IReadOnlyList<Statement> HangsOn { get; init; } = [];

    public TallyResult? Result => Verdict.Result;
}
