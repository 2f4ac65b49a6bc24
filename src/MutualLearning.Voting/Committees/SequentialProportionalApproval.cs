using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>seqpav</c>: proportional approval, one seat after the other: each goes to the option that adds most when the jth elected option of a ballot is worth 1/j.</summary>
/// <remarks>
/// No parameters. The figures of a round are what each option would add. Time: O(approvals), and for each seat the approvals of the
/// ballots that elect. Ways that a tie opens are followed, up to 5,000 rounds; beyond that all options left at the tie are named as tied.
/// Sources: Thiele, Om Flerfoldsvalg (1895); Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), rule 10.
/// </remarks>
internal sealed class SequentialProportionalApproval : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("seqpav", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingCommittees.ByRounds(Guard.Against.Null(context), missing, static (profile, seats) => Thiele.Forwards(profile, seats, ThieleWeights.Harmonic));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(context, Count, CommitteeStyle.Gains);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        Thiele.Sequential(profile, context.Ties, seats, ThieleWeights.Harmonic);
}
