using MutualLearning.Decisions;

namespace MutualLearning.Voting.Rounds;

/// <summary><c>meek-stv</c>: the single transferable vote in which every elected option keeps just the part of each vote that it needs.</summary>
/// <remarks>
/// No parameters. Whoever has more than the quota is elected: the votes that still count, divided by the seats and one more. Each
/// elected option keeps a part of every vote that reaches it, such that it has the quota; the rest goes on, also to those elected.
/// When nobody new is elected, the option with the fewest votes is excluded, as if it had never stood. Fixed point of 9 decimals. A
/// step is taken only by a margin that neither rounding nor the surplus still on its way could alter; otherwise the round is counted
/// with 18, 36, then 72 decimals, and what is no further apart then is a tie. A ballot that ranks options equally counts up to there.
/// Figures are written with nine decimals. Source: B. L. Meek (1969); I. D. Hill, B. A. Wichmann and D. R. Woodall, Single
/// Transferable Vote by Meek's Method (Algorithm 123), The Computer Journal 30 (1987) 277–281.
/// </remarks>
internal sealed class MeekStv : QuotaRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("meek-stv", 1);

    /// <inheritdoc/>
    protected override bool Run(Contest contest, BallotOrders orders) => new MeekCount(contest, orders).Run();
}
