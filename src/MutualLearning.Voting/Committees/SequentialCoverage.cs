using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>seqcc</c>: Chamberlin and Courant, one seat after the other: each goes to the option with most ballots that have nobody elected yet.</summary>
/// <remarks>
/// No parameters. When every ballot is represented, all options that are left tie. Sources: Chamberlin and Courant, Representative
/// Deliberations and Representative Decisions (1983); greedy: Lu and Boutilier, Budgeted Social Choice (2011).
/// </remarks>
internal sealed class SequentialCoverage : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("seqcc", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingCommittees.ByRounds(Guard.Against.Null(context), missing, static (profile, seats) => Thiele.Forwards(profile, seats, ThieleWeights.Coverage));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(context, Count, CommitteeStyle.Gains);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        Thiele.Sequential(profile, context.Ties, seats, ThieleWeights.Coverage);
}
