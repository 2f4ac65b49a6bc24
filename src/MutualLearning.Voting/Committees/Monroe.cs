using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>monroe</c>: the committee that represents most ballots by a member they approve of, when each member represents as many, or one more.</summary>
/// <remarks>
/// No parameters; at most 16 seats, and as many committees as can be looked at. Source: Monroe, Fully Proportional Representation
/// (1995).
/// </remarks>
internal sealed class Monroe : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("monroe", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(
        context, Count, "Ballots that are represented", static (approvals, seats, set) => CommitteeWorth.Represented(approvals, seats)(set, [])[0]);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count, static (outcome, profile, seats) =>
            BestCommittee.Certify(outcome, profile, seats, approvals => CommitteeWorth.Represented(approvals, seats), (long)seats << seats));

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        LoadRules.Monroe(profile, seats);
}
