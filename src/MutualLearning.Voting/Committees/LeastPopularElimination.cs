using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>eph</c>: ballots share one vote among those left; of the two least shares the one with fewer approvals goes, again and again.</summary>
/// <remarks>
/// No parameters. All whose share is at most the second least are compared, and all of them that have the fewest approvals go together;
/// where that would be too many, they tie for the seats that are left. Source: Quinn and Schneier, A Proportional Voting System for
/// Awards Nominations Resistant to Voting Blocs (2016).
/// </remarks>
internal sealed class LeastPopularElimination : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("eph", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(context, Count, CommitteeStyle.Other);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        LeastPopular.Of(profile, context.Ties, seats);
}
