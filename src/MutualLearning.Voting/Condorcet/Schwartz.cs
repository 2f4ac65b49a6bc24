using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>schwartz</c>: the smallest sets of options that no option outside beats, together.</summary>
/// <remarks>
/// No parameters. It differs from the Smith set only where pairs are level. The ranking takes such sets out again and again.
/// Source: Schwartz, Rationality and the Myth of the Maximum (1972); as the top of the transitive closure: Deb, On Schwartz's
/// Rule (1977).
/// </remarks>
internal sealed class Schwartz : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("schwartz", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public override Statement? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.ByCondorcetWinner(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => PairwiseRule.Explain(Guard.Against.Null(context), Count, TopSets.Against);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CertifyPairs.Of(this, Guard.Against.Null(context), Count, static (proof, result) => proof.TopSet(result, isStrict: true));

    private static TallyResult Count(PairwiseCase asked) =>
        asked.Layered(TopSets.Over(asked, (a, b) => asked.Pairs.Margin(a, b) > 0));
}
