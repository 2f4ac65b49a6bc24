using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Takes offers out of a round that would close a circle or pass through too many hands; all at once, so that no order matters.</summary>
internal static class DelegationChecks
{
    private const long StepsOfAnEdge = 30;

    public static void RemoveUnfit(
        DelegationGraph graph, List<(DelegationGraph.Share Share, int Choice)> offers, bool[] reached, int[] depth, int maxChain, WorkBudget? work)
    {
        // Nobody can have handed on to a person whose voice has not arrived: only the others can close a circle.
        if (!offers.Exists(o => reached[o.Share.From]))
        {
            Remove(offers, o => depth[Target(o)] + 1 > maxChain, VoteLoss.ChainTooLong);
            return;
        }

        var next = Edges(graph, offers, work);
        Remove(offers, o => reached[o.Share.From] && Leads(next, Target(o), o.Share.From, work), VoteLoss.Cycle);
        if (maxChain > 0)
        {
            next = Edges(graph, offers, work);
            var before = Reversed(next);
            var (down, up) = (new Dictionary<int, int>(), new Dictionary<int, int>());
            Remove(offers, o => Longest(next, Target(o), down) + 1 + Longest(before, o.Share.From, up) > maxChain, VoteLoss.ChainTooLong);
        }
    }

    /// <summary>How many hands the longest way of each person's voice passes through so far.</summary>
    public static int[] Depths(DelegationGraph graph, WorkBudget? work)
    {
        var next = Edges(graph, [], work);
        var known = new Dictionary<int, int>();
        return [.. Enumerable.Range(0, graph.People.Length).Select(person => Longest(next, person, known))];
    }

    private static int Target((DelegationGraph.Share Share, int Choice) offer) => offer.Share.Choices[offer.Choice];

    private static void Remove(
        List<(DelegationGraph.Share Share, int Choice)> offers, Predicate<(DelegationGraph.Share Share, int Choice)> unfit, VoteLoss why)
    {
        var removed = new HashSet<(DelegationGraph.Share Share, int Choice)>(offers.FindAll(unfit));
        foreach (var (share, _) in removed)
        {
            share.PassedOver = why;
        }

        offers.RemoveAll(removed.Contains);
    }

    // The steps already taken, and those on offer.
    private static ILookup<int, int> Edges(DelegationGraph graph, List<(DelegationGraph.Share Share, int Choice)> offers, WorkBudget? work)
    {
        work?.Spend(StepsOfAnEdge * (graph.People.Length + offers.Count));
        return graph.SharesOf.Where(static s => s is not null).SelectMany(static s => s!).Where(static s => s.Taken >= 0)
            .Select(static s => (s.From, To: s.Target))
            .Concat(offers.Select(static o => (o.Share.From, To: Target(o))))
            .ToLookup(static e => e.From, static e => e.To);
    }

    private static ILookup<int, int> Reversed(ILookup<int, int> edges) =>
        edges.SelectMany(static from => from.Select(to => (From: from.Key, To: to))).ToLookup(static e => e.To, static e => e.From);

    private static bool Leads(ILookup<int, int> next, int from, int to, WorkBudget? work)
    {
        var (seen, open) = (new HashSet<int>(), new Stack<int>());
        open.Push(from);
        while (open.Count > 0)
        {
            var person = open.Pop();
            work?.Spend(StepsOfAnEdge);
            if (person == to)
            {
                return true;
            }

            foreach (var step in seen.Add(person) ? next[person] : [])
            {
                open.Push(step);
            }
        }

        return false;
    }

    // No circle is left, and no chain is much longer than it may be: this goes a few hundred deep at most.
    private static int Longest(ILookup<int, int> next, int from, Dictionary<int, int> known)
    {
        if (!known.TryGetValue(from, out var longest))
        {
            foreach (var step in next[from])
            {
                longest = Math.Max(longest, Longest(next, step, known) + 1);
            }

            known[from] = longest;
        }

        return longest;
    }
}
