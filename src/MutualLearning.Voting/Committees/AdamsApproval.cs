using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>adams</c>: as <c>cc</c>; among those the jth further elected option of a ballot is worth 1/j, after the divisors 0, 1, 2, … of Adams.</summary>
/// <remarks>
/// No parameters. Branch and bound finds all best committees; a question that would take too long is not decided. Source: Brill,
/// Laslier and Skowron, Multiwinner Approval Rules as Apportionment Methods (2018), section 5.
/// </remarks>
internal sealed class AdamsApproval : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("adams", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => BestCommittee.Evaluate(context, ThieleWeights.CoverageThenHarmonic);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingCommittees.ByScores(Guard.Against.Null(context), missing, ThieleWeights.CoverageThenHarmonic);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => BestCommittee.Explain(context, ThieleWeights.CoverageThenHarmonic);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        BestCommittee.Certify(this, context, ThieleWeights.CoverageThenHarmonic);
}
