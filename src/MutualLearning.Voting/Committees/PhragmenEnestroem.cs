using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>phragmen-enestroem</c>: each seat goes to the option whose supporters have the greatest weight; they lose a Hare quota of it, each in proportion.</summary>
/// <remarks>
/// No parameters. The weight of ballots is kept exactly, so its figures double in length with each seat. Source: Camps, Mora and
/// Saumell, The Method of Eneström and Phragmén for Parliamentary Elections by Means of Approval Voting (2019).
/// </remarks>
internal sealed class PhragmenEnestroem : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("phragmen-enestroem", 1);

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
        CommitteeWalk.Run(profile, context.Ties, new Enestroem(Approvals.Of(profile), seats));
}
