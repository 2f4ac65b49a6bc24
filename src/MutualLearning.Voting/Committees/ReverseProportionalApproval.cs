using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>revseqpav</c>: proportional approval backwards: from all options the one goes, again and again, that takes least from the score.</summary>
/// <remarks>
/// No parameters. Source: Thiele, Om Flerfoldsvalg (1895); Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023),
/// rule 11.
/// </remarks>
internal sealed class ReverseProportionalApproval : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("revseqpav", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingCommittees.ByRounds(Guard.Against.Null(context), missing, static (profile, seats) => Thiele.Backwards(profile, seats, ThieleWeights.Harmonic));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(context, Count, CommitteeStyle.Other);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        Thiele.Reverse(profile, context.Ties, seats, ThieleWeights.Harmonic);
}
