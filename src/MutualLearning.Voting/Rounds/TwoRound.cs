using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Rounds;

/// <summary><c>two-round</c>: the option that more than half put first; otherwise a runoff between the two that most put first.</summary>
/// <remarks>
/// Both rounds are counted from the same rankings, as if nobody changed their mind. The runoff goes to whom more ballots prefer; one
/// that leaves out both, or ranks both equally, is exhausted; one that leaves out one of them prefers the other, unless options left
/// out are not compared. Parameter <c>equal</c> as in <c>irv</c>, for ballots that put several options first; where so
/// several have more than half, the one with most votes wins. For further seats the
/// count runs again without those who won. A tie that the ladder leaves open is followed every way. Source: N. Tideman, Collective
/// Decisions and Voting (2006), ch. 13.
/// </remarks>
internal sealed class TwoRound : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("two-round", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Ranking, static (c, profile) => Count(c, profile, null));

    /// <inheritdoc/>
    public override Statement? CheckParameters(IReadOnlyDictionary<string, string> parameters) => EqualRanking.Check(parameters);

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingRounds.ByTwoRounds(Guard.Against.Null(context), EqualRanking.Of(context), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => RoundExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Ways(this, context, BallotForm.Ranking, Count);

    private static TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        using var orders = new BallotOrders(profile);
        using var piles = new RunoffCount(profile, orders, EqualRanking.Of(context));
        return Contest.OneByOne(
            profile, context.Seats, context.Ties, context.Unranked, notes, contest => new TwoRounds(contest, piles, context.Unranked).Winner());
    }
}
