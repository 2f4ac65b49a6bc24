using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary>What the rules share that choose the smallest set which nobody outside beats: options that reach each other are level. They have no parameters.</summary>
/// <param name="isStrict">Whether only victories lead from one option to another; otherwise level pairs do as well.</param>
internal abstract class TopSetRule(bool isStrict) : VotingRule
{
    /// <inheritdoc/>
    public sealed override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public sealed override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public sealed override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.ByCondorcetWinner(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    public sealed override Explanation Explain(DecisionRuleContext context) => PairwiseRule.Explain(Guard.Against.Null(context), Count, Against);

    /// <inheritdoc/>
    public sealed override Certificate? Certify(DecisionRuleContext context) =>
        CertifyPairs.Of(this, Guard.Against.Null(context), Count, (proof, result) => new CertifySets(proof).TopSet(result, isStrict));

    private static Func<int, int, Statement> Against(PairwiseCase asked) =>
        (option, other) => Statement.Of(CondorcetReasons.OutsideSet, asked.Name(other), asked.Name(option));

    private TallyResult Count(PairwiseCase asked)
    {
        var reach = Reach.Of(asked.Options, (a, b) => asked.Pairs.Margin(a, b) >= (isStrict ? 1 : 0), asked.Profile);
        return asked.Layered((a, b) => reach[a, b] && !reach[b, a]);
    }
}
