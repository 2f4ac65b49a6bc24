using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>lexminimaxav</c>: as <c>minimaxav</c>; where the greatest distance is the same, fewer ballots at it are better, then the next distance, and so on.</summary>
/// <remarks>
/// No parameters; as many committees as can be looked at. Source: Lackner and Skowron, Multi-Winner Voting with Approval Preferences
/// (2023), section 2.5.
/// </remarks>
internal sealed class LexicographicMinimaxApproval : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("lexminimaxav", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(
        context, Count, "Greatest distance to a ballot", static (approvals, seats, set) => -1 * CommitteeWorth.Distance(approvals, seats, lexicographic: false)(set, [])[0]);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count, static (outcome, profile, seats) =>
            BestCommittee.Certify(outcome, profile, seats, approvals => CommitteeWorth.Distance(approvals, seats, lexicographic: true), profile.OptionCount));

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        MinimaxApproval.Best(profile, seats, lexicographic: true);
}
