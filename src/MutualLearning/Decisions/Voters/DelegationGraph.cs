using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>The people of an electorate by number, and the shares of the voices of those who did not vote.</summary>
internal sealed class DelegationGraph
{
    public DelegationGraph(ValueList<PersonId> electorate, VotingPower power, IEnumerable<PersonId> voted)
    {
        People = [.. electorate];
        Array.Sort(People);
        var places = new Dictionary<PersonId, int>();
        for (var i = 0; i < People.Length; i++)
        {
            places[People[i]] = i;
        }

        Own = new Rational[People.Length];
        Own.AsSpan().Fill(1);
        foreach (var weight in power.Weights)
        {
            if (places.TryGetValue(weight.Voter, out var person))
            {
                Own[person] = weight.Weight;
            }
        }

        HasVoted = new bool[People.Length];
        foreach (var voter in voted)
        {
            if (places.TryGetValue(voter, out var person))
            {
                HasVoted[person] = true;
            }
        }

        SharesOf = new List<Share>?[People.Length];
        var place = 0;
        foreach (var delegation in power.Delegations)
        {
            if (places.TryGetValue(delegation.From, out var person) && !HasVoted[person] && SharesOf[person] is null)
            {
                SharesOf[person] = [.. delegation.Shares.Select(share => new Share(person, Places(share.To, places), Math.Max(share.Parts, 1), place++))];
            }
        }
    }

    public PersonId[] People { get; }

    public Rational[] Own { get; }

    public bool[] HasVoted { get; }

    /// <summary>The shares of each person who handed their voice on; null for the others.</summary>
    public List<Share>?[] SharesOf { get; }

    /// <summary>Takes the weight of some people out; their ways stay.</summary>
    public void LeaveOut(Predicate<PersonId> isLeftOut)
    {
        for (var i = 0; i < People.Length; i++)
        {
            Own[i] = isLeftOut(People[i]) ? 0 : Own[i];
        }
    }

    private static int[] Places(ValueList<PersonId> people, Dictionary<PersonId, int> places)
    {
        var found = new int[people.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = places.TryGetValue(people[i], out var place) ? place : -1;
        }

        return found;
    }

    /// <summary>A part of a voice, its choices by number (-1 for a person who may not vote), and where it went.</summary>
    internal sealed class Share(int from, int[] choices, int parts, int place)
    {
        public int From { get; } = from;

        public int[] Choices { get; } = choices;

        public int Parts { get; } = parts;

        /// <summary>Its place among all shares, in the order in which they were delegated.</summary>
        public int Place { get; } = place;

        /// <summary>The place of the choice that it took; -1 while it has none.</summary>
        public int Taken { get; set; } = -1;

        public int Target => Taken < 0 ? -1 : Choices[Taken];

        /// <summary>Why a choice was passed over, when one was.</summary>
        public VoteLoss PassedOver { get; set; }
    }
}
