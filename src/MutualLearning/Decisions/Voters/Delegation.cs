using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Finds out who carries whose voice. Pure.</summary>
/// <remarks>
/// Whoever votes carries their own voice, whatever they had handed on. The other voices travel in rounds, as in the rule
/// "diffusion" of Brill, Delemazure, George, Lackner and Schmidt-Kraepelin, Liquid Democracy with Ranked Delegations
/// (AAAI 2022): in each round, of all shares that can reach somebody whose voice has arrived, those with the best choice arrive,
/// all at once. So a circle costs a voice only when no choice leads out of it, and the order of people means nothing.
/// A share that would close a circle through its own giver takes its next choice.
/// </remarks>
public static class Delegation
{
    /// <summary>The greatest number of shares of one voice, and of choices for one share.</summary>
    public const int MaxShares = 20;

    /// <summary>The greatest number of parts of a share.</summary>
    public const int MaxParts = 100;

    /// <summary>Where every voice goes.</summary>
    /// <param name="electorate">Who may vote with effect.</param>
    /// <param name="power">Weights and delegations; people who may not vote are passed over, a person's later delegation as well.</param>
    /// <param name="voted">Who voted themselves.</param>
    /// <returns>The audit.</returns>
    public static DelegationAudit Resolve(ValueList<PersonId> electorate, VotingPower power, IEnumerable<PersonId> voted) =>
        Resolve(electorate, power, voted, static _ => true, null);

    /// <summary>Where the voices of some people go, along the same ways.</summary>
    internal static DelegationAudit Resolve(
        ValueList<PersonId> electorate, VotingPower power, IEnumerable<PersonId> voted, Func<PersonId, bool> isCounted, WorkBudget? work)
    {
        var graph = new DelegationGraph(Guard.Against.Null(electorate), Guard.Against.Null(power), Guard.Against.Null(voted));
        DelegationRounds.Run(graph, power.MaxChain, work);
        if (power.MaxVoices > 0)
        {
            DelegationCap.Apply(graph, power.MaxVoices, work);
        }

        graph.LeaveOut(person => !isCounted(person));
        return DelegationFlow.Audit(graph, work);
    }

    /// <summary>The delegations that hold for a topic: of each person the one with the longest scope, and of equals the last.</summary>
    /// <param name="delegations">All delegations, such as the standing ones and then those made for the decision.</param>
    /// <param name="topic">The topic; may be empty.</param>
    /// <returns>At most one for each person, in the order given.</returns>
    public static ValueList<VoterDelegation> InScope(IEnumerable<VoterDelegation> delegations, string topic)
    {
        Guard.Against.Null(topic);
        var kept = new Dictionary<PersonId, VoterDelegation>();
        var order = new List<PersonId>();
        foreach (var one in Guard.Against.Null(delegations))
        {
            if (!Holds(one.Scope, topic))
            {
                continue;
            }

            if (!kept.TryGetValue(one.From, out var before))
            {
                order.Add(one.From);
            }

            if (before is null || one.Scope.Length >= before.Scope.Length)
            {
                kept[one.From] = one;
            }
        }

        return ValueList<VoterDelegation>.Of(order.ConvertAll(person => kept[person]));
    }

    private static bool Holds(string scope, string topic) =>
        scope.Length == 0
        || (topic.StartsWith(scope, StringComparison.Ordinal) && (topic.Length == scope.Length || topic[scope.Length] == '/'));
}
