using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>sav</c>: the committee of the options of the greatest scores, when each ballot gives those it approves of equal parts of one vote.</summary>
/// <remarks>
/// No parameters. Source: Brams and Kilgour, Satisfaction Approval Voting (2014).
/// </remarks>
internal sealed class SatisfactionApproval : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("sav", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Settling.Ballots(Guard.Against.Null(context), BallotForm.Approval) is { } profile
        && Settling.ByScores(Separable.Satisfaction(profile), CommitteeRule.Seats(context, profile), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ScoresExplanation.Of(context, Separable.Satisfaction);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        Separable.Best(profile, seats, Separable.Satisfaction(profile));
}
