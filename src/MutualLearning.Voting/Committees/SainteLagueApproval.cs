using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>slav</c>: the committee of the greatest score, when the jth elected option of a ballot is worth 1/(2j − 1).</summary>
/// <remarks>
/// No parameters. Branch and bound finds all best committees; a question that would take too long is not decided. Source: Lackner and
/// Skowron, Utilitarian Welfare and Representation Guarantees of Approval-Based Multiwinner Rules (2020), section 2.
/// </remarks>
internal sealed class SainteLagueApproval : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("slav", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => BestCommittee.Evaluate(context, ThieleWeights.Odd);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingCommittees.ByScores(Guard.Against.Null(context), missing, ThieleWeights.Odd);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => BestCommittee.Explain(context, ThieleWeights.Odd);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        BestCommittee.Certify(this, context, ThieleWeights.Odd);
}
