using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>smith</c>: the smallest set of options that all beat every option outside it.</summary>
/// <remarks>
/// No parameters. A choice only when the set has one option, or the ladder breaks the tie. The ranking goes on with the
/// smallest such set of the rest. Sources: Good, A Note on Condorcet Sets (1971); Smith, Aggregation of Preferences with
/// Variable Electorate (1973).
/// </remarks>
internal sealed class Smith : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("smith", 1);

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
        CertifyPairs.Of(this, Guard.Against.Null(context), Count, static (proof, result) => proof.TopSet(result, isStrict: false));

    private static TallyResult Count(PairwiseCase asked) =>
        asked.Layered(TopSets.Over(asked, (a, b) => asked.Pairs.Margin(a, b) >= 0));
}
