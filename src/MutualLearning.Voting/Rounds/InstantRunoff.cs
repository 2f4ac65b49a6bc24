using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Rounds;

/// <summary><c>irv</c>: instant runoff. The option with the fewest votes is eliminated, and its ballots go on, until two are left.</summary>
/// <remarks>
/// Each ballot counts for the option it ranks best of those still in the count; one that ranks none of them is exhausted. With two
/// left, the one with more votes wins. For further seats the count runs again without those who won. Parameter <c>equal</c>, for
/// ballots that rank several options equally best: <c>split</c> (the default) gives each an equal part, <c>whole</c> gives each the
/// whole vote, <c>exhaust</c> counts the ballot no further. A tie that the ladder leaves open is followed every way. Sources:
/// W. R. Ware (1871); N. Tideman, Collective Decisions and Voting (2006), ch. 13; T. Delemazure and D. Peters, Generalizing Instant
/// Runoff Voting to Allow for Indifferences (2024).
/// </remarks>
internal sealed class InstantRunoff : RunoffRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("irv", 1);

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingRounds.ByRunoff(Guard.Against.Null(context), EqualRanking.Of(context), missing);

    /// <inheritdoc/>
    protected override int Winner(DecisionRuleContext context, Contest contest, RunoffCount piles) => Runoff.Winner(contest, piles, null);
}
