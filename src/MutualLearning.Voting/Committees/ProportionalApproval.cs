using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>pav</c>: the committee of the greatest score, when the jth elected option of a ballot is worth 1/j.</summary>
/// <remarks>
/// No parameters. Branch and bound finds all best committees; a question that would take too long is not decided. Source: Thiele, Om
/// Flerfoldsvalg (1895); Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), rule 4.
/// </remarks>
internal sealed class ProportionalApproval : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("pav", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => BestCommittee.Evaluate(context, ThieleWeights.Harmonic);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingCommittees.ByScores(Guard.Against.Null(context), missing, ThieleWeights.Harmonic);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => BestCommittee.Explain(context, ThieleWeights.Harmonic);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        BestCommittee.Certify(this, context, ThieleWeights.Harmonic);
}
