using System.Collections.Generic;
using System.Globalization;
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
        if (!stranger.IsDefault)
        {
            return new Refusal(DecisionRefusals.NotEligible, stranger.Value);
        }

        var delegated = new VoteDelegated(context.Now, c.By, c.Shares);
        return policy is { RefusesOverCap: true, MaxVoices: > 0 and var most } && Lost(Decision.Evolve(decision, delegated), c.By) > Lost(decision, c.By)
            ? new Refusal(DecisionRefusals.DelegationFull, most.ToString(CultureInfo.InvariantCulture))
            : Discussion.Begun(decision, delegated, c.By);
    }

    // How many shares would not fit if everybody voted who can still be handed a voice and delegates none, and whoever delegates did not.
    private static int Lost(Decision decision, PersonId by)
    {
        var power = decision.ToRuleContext().Power;
        var delegating = new HashSet<PersonId>(power.Delegations.Select(static d => d.From));
        var voting = decision.Declaration!.Electorate.Where(p => p != by && (!delegating.Contains(p) || decision.Ballots.ContainsKey(p.Value)));
        return Delegation.Resolve(decision.Declaration.Electorate, power, voting).Lost.Count(static l => l.Reason == VoteLoss.OverCap);
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
