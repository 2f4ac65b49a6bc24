using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>seqphragmen</c>: seats in the order in which the supporters of an option can buy it, when all voters earn at the same speed and each seat costs the same.</summary>
/// <remarks>
/// No parameters. The figure of a round is the load that each supporter would bear: 1 and what they bear together, divided by their
/// number; the least is elected, and its supporters bear that much. Exact at any size. Sources: Phragmén, Sur une méthode nouvelle
/// pour réaliser la représentation proportionnelle (1894); Brill, Freeman, Janson and Lackner, Phragmén's Voting Methods and
/// Justified Representation (2017), section 3.
/// </remarks>
internal sealed class SequentialPhragmen : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("seqphragmen", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(context, Count, CommitteeStyle.Loads);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        CommitteeWalk.Run(profile, context.Ties, new Phragmen(Approvals.Of(profile), seats));
}
