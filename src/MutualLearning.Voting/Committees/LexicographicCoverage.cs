using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>lexcc</c>: as <c>cc</c>; where as many ballots have one, most that have two decide, then three, and so on.</summary>
/// <remarks>
/// No parameters. Branch and bound finds all best committees; a question that would take too long is not decided. Source: Lackner and
/// Skowron, Multi-Winner Voting with Approval Preferences (2023), section 2.3.
/// </remarks>
internal sealed class LexicographicCoverage : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("lexcc", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => BestCommittee.Evaluate(context, ThieleWeights.Lexicographic);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingCommittees.ByScores(Guard.Against.Null(context), missing, ThieleWeights.Lexicographic);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => BestCommittee.Explain(context, ThieleWeights.Lexicographic);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        BestCommittee.Certify(this, context, ThieleWeights.Lexicographic);
}
