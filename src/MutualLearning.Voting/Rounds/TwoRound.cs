using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;

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
internal sealed class TwoRound : RunoffRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("two-round", 1);

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingRounds.ByTwoRounds(Guard.Against.Null(context), EqualRanking.Of(context), missing);

    /// <inheritdoc/>
    protected override int Winner(DecisionRuleContext context, Contest contest, RunoffCount piles) => new TwoRounds(contest, piles, context.Unranked).Winner();
}
