using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Certifies an order, and that no order agrees with more.</summary>
internal sealed class CertifyOrder(CertifyPairs pairs)
{
    private const int MaxBeginnings = 20_000;

    /// <summary>
    /// A best order. The majority agrees with it in every pair; or for one seat few enough beginnings of orders go against the majority
    /// no more than it does, so that they can all be looked at.
    /// </summary>
    public bool Kemeny(IEnumerable<int> order)
    {
        int[] options = [.. order];
        var (score, against) = (0L, 0L);
        for (var i = 0; i < options.Length; i++)
        {
            for (var j = i + 1; j < options.Length; j++)
            {
                score += pairs.Asked.Pairs.Wins(options[i], options[j]);
                against += Math.Max(0, pairs.Asked.Pairs.Margin(options[j], options[i]));
            }
        }

        pairs.Claim("order", options, score);
        return against == 0 || (pairs.Asked.Context.Seats == 1 && pairs.Options <= 64 && Closes(against));
    }

    // Beginnings of the same options and the same head go on alike, so the best of them stands for all.
    private bool Closes(long against)
    {
        var beginnings = pairs.All.Select(o => (Head: o, Set: 1UL << o, Against: Against(0, o))).Where(b => b.Against <= against).ToList();
        var seen = beginnings.Count;
        for (var length = 1; length < pairs.Options && seen <= MaxBeginnings; length++)
        {
            beginnings = [.. beginnings
                .SelectMany(b => pairs.All.Where(o => (b.Set >> o & 1) == 0).Select(o => (b.Head, Set: b.Set | 1UL << o, Against: b.Against + Against(b.Set, o))))
                .Where(b => b.Against <= against)
                .GroupBy(static b => (b.Head, b.Set)).Select(static g => (g.Key.Head, g.Key.Set, g.Min(static b => b.Against)))];
            seen += beginnings.Count;
        }

        return seen <= MaxBeginnings;
    }

    private long Against(ulong before, int option) => pairs.All.Sum(o => o == option || (before >> o & 1) != 0 ? 0 : Math.Max(0, pairs.Asked.Pairs.Margin(o, option)));
}
