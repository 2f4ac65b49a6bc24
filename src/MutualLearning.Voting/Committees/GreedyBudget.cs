using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>greedy</c>: most votes first while the budget lasts; what no longer fits is passed over.</summary>
/// <remarks>
/// Parameters, both needed: <c>budget</c> (a number) and <c>costs</c> (one for each option in the order of declaration, with <c>;</c> between them), in place of the
/// seats. What nobody approves of is not bought. The usual rule of cities, and not proportional: a majority can spend everything
/// (<c>equal-shares</c> is). Source: the greedy approval rule of Talmon and Faliszewski, A Framework for Approval-Based Budgeting Methods (2019), section 3.
/// </remarks>
internal sealed class GreedyBudget : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("greedy", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => EqualSharesParameters.Misfit(Guard.Against.Null(context)) is { } costs
        ? Verdict.NotDecided(CommitteeReasons.CostsUnfit, Figures.Text(costs), Figures.Text(context.Options.Count))
        : CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(Guard.Against.Null(parameters), "budget", "costs") ?? EqualSharesParameters.CheckBudget(parameters);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) =>
        EqualSharesParameters.Misfit(Guard.Against.Null(context)) is null ? CommitteeRule.Explain(context, Count, CommitteeStyle.Other) : Explanation.Empty;

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        EqualSharesParameters.Misfit(Guard.Against.Null(context)) is null ? CommitteeRule.Certify(this, context, Count) : null;

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats)
    {
        var terms = EqualSharesParameters.Terms(context, seats);
        return CommitteeWalk.Run(profile, context.Ties, new GreedyBudgetCount(Approvals.Of(profile), terms.Costs, terms.Budget));
    }
}
