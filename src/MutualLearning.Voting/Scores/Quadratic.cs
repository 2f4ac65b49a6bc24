using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Scores;

/// <summary><c>quadratic</c>: each ballot buys votes for options from a budget; v votes for one option cost v × v.</summary>
/// <remarks>
/// A score is a number of votes. Parameter <c>budget</c>, needed: how much a ballot has to spend. One that spends more is refused when
/// it is cast, and void in a count of ballots that were cast elsewhere. Source: S. P. Lalley and E. G. Weyl, Quadratic Voting: How
/// Mechanism Design Can Radicalize Democracy, AEA Papers and Proceedings 108 (2018) 33–37.
/// </remarks>
internal sealed class Quadratic : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("quadratic", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) =>
        OptionVerdict.Of(context, BallotForm.Score, static (c, profile) => Budgets.Count(c, profile, Cost));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => Budgets.CheckParameters(parameters);

    /// <inheritdoc/>
    public override Refusal? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters) =>
        Budgets.CheckBallot(preference, parameters, Cost);

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Budgets.IsSettled(Guard.Against.Null(context), missing, Cost);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ScoreExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Points(this, context);

    private static long Cost(long votes) => votes * votes;
}
