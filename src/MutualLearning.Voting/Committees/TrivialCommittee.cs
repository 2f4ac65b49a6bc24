using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>trivial</c>: every committee is as good as any other, whatever the ballots say; the declared ladder picks one.</summary>
/// <remarks>
/// No parameters. To compare other rules with; and with a ladder that draws, a committee by lot from those who stand. Source: Lackner
/// and Skowron, Consistent Approval-Based Multi-Winner Rules (2021).
/// </remarks>
internal sealed class TrivialCommittee : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("trivial", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Settling.Ballots(Guard.Against.Null(context), BallotForm.Approval) is not null && !context.Ties.Steps.Contains(TieStep.Lot);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(context, Count, CommitteeStyle.Other);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats)
    {
        var outcome = new CommitteeOutcome();
        outcome.AddEvery([], [.. Enumerable.Range(0, profile.OptionCount)], seats);
        return outcome;
    }
}
