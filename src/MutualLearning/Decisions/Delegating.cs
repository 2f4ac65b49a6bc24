using System.Linq;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Delegating a vote, and taking the delegation back.</summary>
internal static class Delegating
{
    public static Decided<DecisionEvent> Delegate(Decision decision, DelegateVote c, CommandContext context)
    {
        if (decision.Declaration!.Delegation is not { } policy)
        {
            return DecisionRefusals.DelegationNotAllowed;
        }

        if (!DecisionChecks.MayVote(decision, c.By, out var isAdvisory) || isAdvisory)
        {
            return new Refusal(DecisionRefusals.NotEligible, c.By.Value);
        }

        if ((SharesCheck.BadShares(c.By, c.Shares, policy) ?? DecisionChecks.PastDeadline(decision, context)) is { } refusal)
        {
            return refusal;
        }

        var stranger = c.Shares.SelectMany(static s => s.To).FirstOrDefault(p => !decision.Electors.Contains(p));
        return stranger.IsDefault
            ? Discussion.Begun(decision, new VoteDelegated(context.Now, c.By, c.Shares), c.By)
            : new Refusal(DecisionRefusals.NotEligible, stranger.Value);
    }

    public static Decided<DecisionEvent> Withdraw(Decision decision, WithdrawDelegation c, CommandContext context)
    {
        if (DecisionChecks.PastDeadline(decision, context) is { } refusal)
        {
            return refusal;
        }

        return decision.Delegations.Any(d => d.From == c.By) && !c.By.IsDefault
            ? new DelegationWithdrawn(context.Now, c.By)
            : DecisionRefusals.NoDelegation;
    }
}
