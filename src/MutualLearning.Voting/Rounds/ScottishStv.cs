using MutualLearning.Decisions;

namespace MutualLearning.Voting.Rounds;

/// <summary><c>scottish-stv</c>: the single transferable vote of Scottish council elections.</summary>
/// <remarks>
/// No parameters. Quota: valid ballots divided by the seats and one more, without the fraction, and one added. A surplus is
/// transferred from all ballots of the elected option at their value times the surplus, divided by its votes, to five decimals, the
/// rest ignored; the largest surplus first. Then the option with the fewest votes is excluded. Of equal ones, who had more (to be
/// transferred) or fewer (to be excluded) at the most recent earlier stage at which they differed; then the declared ladder in place
/// of the lot; a tie that stands is followed every way. When as many options are left as seats, they are elected. A ballot that ranks
/// options equally counts up to there. That no vote is made or lost is checked at each stage. Source: The Scottish Local Government
/// Elections Order 2007 (SSI 2007/42), schedule 1, part III, rules 45 to 51.
/// </remarks>
internal sealed class ScottishStv : QuotaRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("scottish-stv", 1);

    /// <inheritdoc/>
    protected override bool Run(Contest contest, BallotOrders orders)
    {
        using var count = new ScottishCount(contest, orders);
        count.Run();
        return true;
    }
}
