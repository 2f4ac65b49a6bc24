using MutualLearning.Decisions;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>schwartz</c>: the smallest sets of options that no option outside beats, together.</summary>
/// <remarks>
/// No parameters. It differs from the Smith set only where pairs are level. The ranking takes such sets out again and again.
/// Source: Schwartz, Rationality and the Myth of the Maximum (1972); as the top of the transitive closure: Deb, On Schwartz's
/// Rule (1977).
/// </remarks>
internal sealed class Schwartz() : TopSetRule(isStrict: true)
{
    /// <inheritdoc/>
    public override RuleId Id => new("schwartz", 1);
}
