using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Voting.Testing;

/// <summary>The certificate of Kemeny: an order, of which it is shown that none agrees with more comparisons of pairs.</summary>
internal static class OrderProofs
{
    public static void Kemeny(Proof proof)
    {
        var (order, score) = proof.Next("order");
        proof.Require(order.Length == proof.Options && order.Distinct().Count() == proof.Options, "The order has not each option once.");
        var pairs = Enumerable.Range(0, order.Length).SelectMany(i => order.Skip(i + 1).Select(b => (Above: order[i], Below: b))).ToList();
        proof.Require(score.Count == 1 && score[0] == pairs.Sum(pair => proof.Wins(pair.Above, pair.Below)), "The order has another score.");
        var against = pairs.Sum(pair => Math.Max(0, proof.Margin(pair.Below, pair.Above)));
        if (against > 0)
        {
            proof.Require(proof.Context.Seats == 1, "It proves one seat only.");
            proof.RequireWinners([OrderSearch.Heads(proof, against)], 1);
            return;
        }

        // The majority agrees with every pair. All such orders part where everybody above stands over everybody below by victories.
        var over = order.ToDictionary(static o => o, static _ => new HashSet<int>());
        var tiers = new List<List<int>>();
        for (var i = order.Length - 1; i >= 0; i--)
        {
            foreach (var below in order.Skip(i + 1).Where(b => proof.Margin(order[i], b) > 0))
            {
                over[order[i]].Add(below);
                over[order[i]].UnionWith(over[below]);
            }
        }

        for (var (i, from) = (0, 0); i < order.Length; i++)
        {
            if (order.Take(i + 1).All(a => order.Skip(i + 1).All(over[a].Contains)))
            {
                tiers.Add([.. order.Skip(from).Take(i + 1 - from).OrderBy(static o => o)]);
                from = i + 1;
            }
        }

        int[] unbeaten = [.. proof.All.Where(o => proof.All.All(other => proof.Margin(o, other) >= 0))];
        proof.RequireWinners(proof.Context.Seats == 1 ? [unbeaten] : tiers, proof.Context.Seats);
    }
}
