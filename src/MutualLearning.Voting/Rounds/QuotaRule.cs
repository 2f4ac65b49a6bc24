using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Rounds;

/// <summary>What the single transferable votes share: whoever has a quota is elected, and what is over goes on. They have no parameters.</summary>
internal abstract class QuotaRule : RoundsRule
{
    /// <inheritdoc/>
    public sealed override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public sealed override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingRounds.ByQuota(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    protected sealed override TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        using var orders = new BallotOrders(profile);
        return Contest.Run(profile, context.Seats, context.Ties, context.Unranked, notes, contest => Run(contest, orders));
    }

    /// <summary>Counts to the end, or to an open tie.</summary>
    /// <returns>Whether it came to an end.</returns>
    protected abstract bool Run(Contest contest, BallotOrders orders);
}
