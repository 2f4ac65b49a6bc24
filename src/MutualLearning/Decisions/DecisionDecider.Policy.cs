using System.Collections.Generic;
using System.Linq;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <content>Weights, classes and delegations.</content>
public static partial class DecisionDecider
{
    /// <summary>The greatest number of classes of voters.</summary>
    public const int MaxClasses = 100;

    private const int MaxChain = 100;

    private static readonly Duration MaxVotePeriod = Duration.FromDays(366);

    private static Decided<DecisionEvent> HandOn(Decision decision, DelegateVote c, CommandContext context)
    {
        if (decision.Declaration!.Delegation is not { } policy)
        {
            return DecisionRefusals.DelegationNotAllowed;
        }

        if (!MayVote(decision, c.By, out var isAdvisory) || isAdvisory)
        {
            return new Refusal(DecisionRefusals.NotEligible, c.By.Value);
        }

        if ((BadShares(c.By, c.Shares, policy) ?? PastDeadline(decision, context)) is { } refusal)
        {
            return refusal;
        }

        var stranger = c.Shares.SelectMany(static s => s.To).FirstOrDefault(p => !decision.Electors.Contains(p));
        return stranger.IsDefault
            ? Begun(decision, new VoteDelegated(context.Now, c.By, c.Shares), c.By)
            : new Refusal(DecisionRefusals.NotEligible, stranger.Value);
    }

    private static Decided<DecisionEvent> TakeBack(Decision decision, WithdrawDelegation c, CommandContext context)
    {
        if (PastDeadline(decision, context) is { } refusal)
        {
            return refusal;
        }

        return decision.Delegations.Any(d => d.From == c.By) && !c.By.IsDefault
            ? new DelegationWithdrawn(context.Now, c.By)
            : DecisionRefusals.NoDelegation;
    }

    private static Refusal? BadPolicy(DecisionDeclaration declared)
    {
        if (declared.Secrecy is < Secrecy.Open or > Secrecy.Secret)
        {
            return Policy("there is no such secrecy");
        }

        if (declared.ApprovalQuorum is { } approval && (declared.Options.Count > 0 || approval.CompareTo(Everybody) > 0))
        {
            return Policy("an approval quorum is at most 1 and goes with a proposal");
        }

        if (declared.VotePeriod is { } period && (declared.Fallback is null || period <= Duration.Zero || period > MaxVotePeriod))
        {
            return Policy("a vote after an objection needs a fallback rule, and lasts up to 366 days");
        }

        var names = declared.Secrecy == Secrecy.Secret
            && (declared.Weights.Count > 0 || declared.Classes.Count > 0 || declared.Delegation is not null || declared.MustAnswerAdvice);
        return names ? Policy("weights, classes, delegation and answers to advice need voters with a name; the ballot is secret")
            : BadWeights(declared) ?? BadClasses(declared) ?? BadDelegations(declared);
    }

    private static Refusal? BadWeights(DecisionDeclaration declared)
    {
        var (electorate, seen) = (new HashSet<PersonId>(declared.Electorate), new HashSet<PersonId>());
        foreach (var weight in declared.Weights)
        {
            if (weight is null || !electorate.Contains(weight.Voter) || !seen.Add(weight.Voter) || weight.Weight is < 1 or > VoterWeight.MaxWeight)
            {
                return Policy($"the weight of '{weight?.Voter}' is not one, from 1 to 1000000000, of a voter");
            }
        }

        return null;
    }

    private static Refusal? BadClasses(DecisionDeclaration declared)
    {
        if (declared.Classes.Count > MaxClasses)
        {
            return TooMany("classes", MaxClasses);
        }

        foreach (var one in declared.Classes)
        {
            var left = new HashSet<PersonId>(declared.Electorate);
            if (one?.Members is null || !Identifier.IsValid(one.Name) || PlainText.IsBlank(one.Name) || one.Members.Count == 0 || !one.Members.All(left.Remove))
            {
                return Policy($"the class '{PlainText.Short(one?.Name ?? string.Empty)}' needs a name and members who may vote, each once");
            }
        }

        var names = declared.Classes.Select(static c => c.Name);
        return names.Distinct(System.StringComparer.Ordinal).Count() != names.Count ? Policy("a class stands twice")
            : LookAlike.Pair(names) is { } pair ? new Refusal(DecisionRefusals.OptionsAlike, pair.First, pair.Second)
            : default(Refusal?);
    }

    private static Refusal? BadDelegations(DecisionDeclaration declared)
    {
        if (declared.Delegation is not { } policy)
        {
            return null;
        }

        if (policy.MaxChain is < 0 or > MaxChain)
        {
            return Policy("a voice passes through at most 100 hands; 0 stands for no limit");
        }

        if (policy.Standing.Count > MaxPeople)
        {
            return TooMany("standing delegations", MaxPeople);
        }

        if (!IsTopic(policy.Topic) || !policy.Standing.All(static d => d is null || IsTopic(d.Scope)))
        {
            return Policy("a topic has up to 128 characters");
        }

        foreach (var one in policy.Standing)
        {
            if (one is null || one.From.IsDefault)
            {
                return Policy("a standing delegation is of nobody");
            }

            if (BadShares(one.From, one.Shares, policy) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static Refusal? BadShares(PersonId from, ValueList<DelegationShare> shares, DelegationPolicy policy)
    {
        if (shares is null || shares.Count is 0 or > Delegation.MaxShares || (shares.Count > 1 && !policy.MaySplit))
        {
            return new Refusal(DecisionRefusals.DelegationInvalid, policy.MaySplit ? "a voice has 1 to 20 shares" : "a voice is not split here");
        }

        foreach (var share in shares)
        {
            if (share?.To is null || share.Parts is < 1 or > Delegation.MaxParts || share.To.Count is 0 or > Delegation.MaxShares)
            {
                return new Refusal(DecisionRefusals.DelegationInvalid, "a share has 1 to 100 parts and 1 to 20 choices");
            }

            if (share.To.Any(p => p.IsDefault || p == from) || share.To.Distinct().Count() != share.To.Count)
            {
                return new Refusal(DecisionRefusals.DelegationInvalid, "the choices are different people, and others");
            }
        }

        return null;
    }

    private static bool IsTopic(string topic) => topic.Length == 0 || Identifier.IsValid(topic);

    private static Refusal? Policy(string why) => new Refusal(DecisionRefusals.PolicyInvalid, why);
}
