using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>cumulative</c>: each ballot divides a budget of points, or dots, among the options; the most points win.</summary>
/// <remarks>
/// Parameter <c>budget</c>, needed: how many points a ballot has. One that spends more is refused when it is cast, and void in a count
/// of ballots that were cast elsewhere; one that spends less keeps the rest. Source: C. L. Dodgson, The Principles of Parliamentary
/// Representation (1884), supplement; in meetings known as dot voting.
/// </remarks>
internal sealed class Cumulative : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("cumulative", 1);

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

    private static long Cost(long votes) => votes;
}
