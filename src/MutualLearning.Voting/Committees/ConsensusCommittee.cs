using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>consensus-rule</c>: each round everybody gets 1; the option whose supporters above 0 have most is elected, and they pay 1 for each voter in equal parts.</summary>
/// <remarks>
/// No parameters. Source: Lackner and Maly, Perpetual Voting: The Axiomatic Lens (2021), perpetual consensus.
/// </remarks>
internal sealed class ConsensusCommittee : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("consensus-rule", 1);

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
        CommitteeWalk.Run(profile, context.Ties, new ConsensusBudgets(Approvals.Of(profile), seats));
}
