using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>Whether secrecy, quorums, weights, classes and delegation fit together.</summary>
internal static class PolicyCheck
{
    private const int MaxChain = 100;

    private static readonly Fraction Everybody = new(1, 1);

    private static readonly Duration MaxVotePeriod = Duration.FromDays(366);

    public static Refusal? BadPolicy(DecisionDeclaration declared)
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
        if (declared.Classes.Count > DecisionLimits.Classes)
        {
            return DecisionChecks.TooMany("classes", DecisionLimits.Classes);
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
        return names.Distinct(StringComparer.Ordinal).Count() != names.Count ? Policy("a class stands twice")
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

        if (policy.Standing.Count > DecisionLimits.People)
        {
            return DecisionChecks.TooMany("standing delegations", DecisionLimits.People);
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

            if (SharesCheck.BadShares(one.From, one.Shares, policy) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static bool IsTopic(string topic) => topic.Length == 0 || Identifier.IsValid(topic);

    private static Refusal? Policy(string why) => new Refusal(DecisionRefusals.PolicyInvalid, why);
}
