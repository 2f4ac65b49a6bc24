using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>av</c>: the committee of the options that most ballots approve of.</summary>
/// <remarks>
/// No parameters. A majority can take all seats. Source: Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023),
/// rule 1.
/// </remarks>
internal sealed class ApprovalCommittee : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("av", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Settling.Ballots(Guard.Against.Null(context), BallotForm.Approval) is { } profile
        && Settling.ByScores(Separable.Approvals(profile), CommitteeRule.Seats(context, profile), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ScoresExplanation.Of(context, Separable.Approvals);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        Separable.Best(profile, seats, Separable.Approvals(profile));
}
