using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>maximin-support</c>: one seat after the other: each goes to the option with which the weakest member has most support, when ballots are shared among members as well as can be.</summary>
/// <remarks>
/// No parameters; at most 16 seats. Source: Sánchez-Fernández, Fernández García, Fisteus and Brill, The Maximin Support Method
/// (2022).
/// </remarks>
internal sealed class MaximinSupportMethod : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("maximin-support", 1);

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
        LoadRules.MaximinSupport(profile, context.Ties, seats);
}
