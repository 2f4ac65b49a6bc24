using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>seqslav</c>: as <c>seqpav</c>, when the jth elected option of a ballot is worth 1/(2j − 1): kinder to small groups.</summary>
/// <remarks>
/// No parameters. Source: Lackner and Skowron, Utilitarian Welfare and Representation Guarantees of Approval-Based Multiwinner Rules
/// (2020), section 2.
/// </remarks>
internal sealed class SequentialSainteLague : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("seqslav", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingCommittees.ByRounds(Guard.Against.Null(context), missing, static (profile, seats) => Thiele.Forwards(profile, seats, ThieleWeights.Odd));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(context, Count, CommitteeStyle.Gains);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        Thiele.Sequential(profile, context.Ties, seats, ThieleWeights.Odd);
}
