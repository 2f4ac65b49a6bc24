using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Lets shares arrive in rounds, best choices first, until none can.</summary>
internal static class DelegationRounds
{
    private const long StepsOfAnOffer = 100;

    public static void Run(DelegationGraph graph, int maxChain, WorkBudget? work)
    {
        var incoming = Incoming(graph);
        var reached = (bool[])graph.HasVoted.Clone();
        var waiting = new SortedDictionary<int, List<(DelegationGraph.Share Share, int Choice)>>();
        for (var person = 0; person < reached.Length; person++)
        {
            Offer(waiting, incoming, reached[person] ? person : -1);
        }

        var depth = new int[reached.Length];
        while (waiting.Count > 0)
        {
            var (choice, offers) = (waiting.First().Key, waiting.First().Value);
            waiting.Remove(choice);
            work?.Spend(StepsOfAnOffer * offers.Count);
            offers.RemoveAll(static o => o.Share.Taken >= 0);
            var late = offers.Exists(o => reached[o.Share.From]);
            if (late || maxChain > 0)
            {
                DelegationChecks.RemoveUnfit(graph, offers, reached, depth, maxChain, work);
            }

            foreach (var (share, taken) in offers)
            {
                share.Taken = taken;
            }

            // A late share makes the way longer for everybody behind its giver.
            if (late && maxChain > 0)
            {
                depth = DelegationChecks.Depths(graph, work);
            }

            foreach (var share in offers.Select(static o => o.Share))
            {
                depth[share.From] = Math.Max(depth[share.From], depth[share.Target] + 1);
                if (!reached[share.From])
                {
                    reached[share.From] = true;
                    Offer(waiting, incoming, share.From);
                }
            }
        }
    }

    private static List<(DelegationGraph.Share Share, int Choice)>?[] Incoming(DelegationGraph graph)
    {
        var incoming = new List<(DelegationGraph.Share, int)>?[graph.People.Length];
        foreach (var share in graph.SharesOf.Where(static s => s is not null).SelectMany(static s => s!))
        {
            for (var choice = 0; choice < share.Choices.Length; choice++)
            {
                if (share.Choices[choice] >= 0)
                {
                    (incoming[share.Choices[choice]] ??= []).Add((share, choice));
                }
            }
        }

        return incoming;
    }

    private static void Offer(
        SortedDictionary<int, List<(DelegationGraph.Share Share, int Choice)>> waiting,
        List<(DelegationGraph.Share Share, int Choice)>?[] incoming,
        int person)
    {
        foreach (var offer in person < 0 ? [] : incoming[person] ?? [])
        {
            if (!waiting.TryGetValue(offer.Choice, out var list))
            {
                waiting.Add(offer.Choice, list = []);
            }

            list.Add(offer);
        }
    }
}
