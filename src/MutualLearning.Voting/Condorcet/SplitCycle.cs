using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>split-cycle</c>: the options that nobody defeats; a victory is a defeat unless it is the weakest, or one of them, of a cycle.</summary>
/// <remarks>
/// No parameters: strength is the margin. Several options may be undefeated, and tie then. The ranking takes the undefeated options out
/// again and again, defeats staying as they are. Source: Holliday and Pacuit, Split Cycle: A New Condorcet-Consistent Voting Method
/// Independent of Clones and Immune to Spoilers (2023), definition 3.3 and lemma 3.14.
/// </remarks>
internal sealed class SplitCycle : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("split-cycle", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.ByCondorcetWinner(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => PairwiseRule.Explain(Guard.Against.Null(context), Count, Against);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CertifyPairs.Of(this, Guard.Against.Null(context), Count, static (proof, result) => new CertifyPaths(proof).SplitCycle(result));

    private static TallyResult Count(PairwiseCase asked) => asked.Layered(Defeats(asked));

    private static Func<int, int, bool> Defeats(PairwiseCase asked)
    {
        var paths = StrongestPaths.Of(Strengths.Of(asked.Pairs, margins: true), asked.Options, asked.Profile);
        return (a, b) => asked.Pairs.Margin(a, b) is > 0 and var margin && margin > paths[(b * asked.Options) + a];
    }

    private static Func<int, int, Statement> Against(PairwiseCase asked)
    {
        var defeats = Defeats(asked);
        return (option, other) =>
        {
            for (var by = 0; by < asked.Options; by++)
            {
                if (by != other && defeats(by, other))
                {
                    return Statement.Of(CondorcetReasons.SplitCycle, asked.Name(by), asked.Name(other), PairwiseCase.Text(asked.Pairs.Margin(by, other)));
                }
            }

            return Statement.Of(CondorcetReasons.Set, asked.Name(option) + "; " + asked.Name(other));
        };
    }
}
