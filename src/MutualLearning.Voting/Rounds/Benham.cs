using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Voting.Rounds;

/// <summary><c>benham</c>: instant runoff that stops as soon as one option beats each of the others left.</summary>
/// <remarks>
/// Before each elimination the options left are compared pair by pair; who is preferred to each of the others by more ballots wins.
/// Otherwise the option with the fewest votes is eliminated, as in <c>irv</c>, with the same parameter <c>equal</c>. For further seats
/// the count runs again without those who won. Source: J. Green-Armytage, Four Condorcet–Hare Hybrid Methods for Single-Winner
/// Elections, Voting Matters 29 (2011), section 2.
/// </remarks>
internal sealed class Benham : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("benham", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(
        Guard.Against.Null(context), static (c, profile) => Count(c, profile, null));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => EqualRanking.Check(parameters);

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.ByCondorcetWinner(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => RoundExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        context is { Options.Count: <= Pairwise.MaxOptions } ? Certificates.Certify.Ways(this, context, BallotForm.Ranking, Count) : null;

    private static TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        var pairs = Pairwise.Of(profile, context.Unranked);
        using var orders = new BallotOrders(profile);
        using var piles = new RunoffCount(profile, orders, EqualRanking.Of(context));
        return Contest.OneByOne(
            profile, context.Seats, context.Ties, context.Unranked, notes, contest => Runoff.Winner(contest, piles, pairs.CondorcetWinner));
    }
}
