using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>What the declared rule says to the same ballots when one thing of the policy is otherwise.</summary>
/// <param name="Change">What is otherwise.</param>
/// <param name="Verdict">What the rule says then.</param>
/// <param name="Differs">Whether that is another outcome.</param>
public sealed record SensitivityRow(Statement Change, Verdict Verdict, bool Differs);
