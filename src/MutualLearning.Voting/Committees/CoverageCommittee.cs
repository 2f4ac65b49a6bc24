using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>cc</c>: the committee in which most ballots have somebody they approve of.</summary>
/// <remarks>
/// No parameters. Branch and bound finds all best committees; a question that would take too long is not decided. Source: Chamberlin
/// and Courant, Representative Deliberations and Representative Decisions (1983).
/// </remarks>
internal sealed class CoverageCommittee : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("cc", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => BestCommittee.Evaluate(context, ThieleWeights.Coverage);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingCommittees.ByScores(Guard.Against.Null(context), missing, ThieleWeights.Coverage);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => BestCommittee.Explain(context, ThieleWeights.Coverage);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        BestCommittee.Certify(this, context, ThieleWeights.Coverage);
}
