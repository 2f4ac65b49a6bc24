using System.Collections.Generic;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Rounds;

/// <summary>What rules share that count first preferences for one seat after the other, with the parameter <c>equal</c>.</summary>
internal abstract class RunoffRule : RoundsRule
{
    /// <inheritdoc/>
    public sealed override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => EqualRanking.Check(parameters);

    /// <inheritdoc/>
    protected sealed override TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        using var orders = new BallotOrders(profile);
        using var piles = new RunoffCount(profile, orders, EqualRanking.Of(context));
        return Contest.OneByOne(profile, context.Seats, context.Ties, context.Unranked, notes, contest => Winner(context, contest, piles));
    }

    /// <summary>Who wins a seat.</summary>
    protected abstract int Winner(DecisionRuleContext context, Contest contest, RunoffCount piles);
}
