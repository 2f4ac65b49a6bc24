using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>minimaxphragmen</c>: the committee with which the greatest load of a voter is least, when the members are shared among those who approve of them.</summary>
/// <remarks>
/// No parameters; at most 16 seats, and as many committees as can be looked at. Source: Brill, Freeman, Janson and Lackner,
/// Phragmén's Voting Methods and Justified Representation (2017), section 3.
/// </remarks>
internal sealed class MinimaxPhragmen : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("minimaxphragmen", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(
        context, Count, "Greatest load of a voter", static (approvals, seats, set) => CommitteeWorth.Loads(approvals, seats, lexicographic: false)(set, []) is { Length: 2 } loads ? -1 * loads[1] : null);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count, static (outcome, profile, seats) =>
            BestCommittee.Certify(outcome, profile, seats, approvals => CommitteeWorth.Loads(approvals, seats, lexicographic: false), (long)Math.Pow(3, seats)));

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        LoadRules.LeastLoad(profile, seats, lexicographic: false);
}
