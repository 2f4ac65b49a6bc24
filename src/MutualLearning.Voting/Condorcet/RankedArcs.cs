using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Locks arcs from the strongest to the weakest; arcs that are equal in strength and in minority at once, except those that would close a cycle.</summary>
internal sealed class RankedArcs
{
    private const long StepsOfAnArc = 100;

    private readonly List<RankedArc> arcs = [];

    /// <summary>Locks the arcs of a matrix of strengths. O(m² log m + m³·arcs of one strength/64) at worst.</summary>
    public RankedArcs(Pairwise pairs, long[] strengths, Profile profile)
    {
        var options = pairs.OptionCount;
        profile.Spend(StepsOfAnArc * strengths.Length);
        Locked = new Reach(options, profile);
        for (var i = 0; i < strengths.Length; i++)
        {
            if (strengths[i] > 0)
            {
                arcs.Add(new RankedArc(i / options, i % options, strengths[i], pairs.Wins(i % options, i / options), false));
            }
        }

        arcs.Sort(static (a, b) => a.Order(b));
        for (var from = 0; from < arcs.Count;)
        {
            var to = from + 1;
            while (to < arcs.Count && arcs[to].IsAsStrongAs(arcs[from]))
            {
                to++;
            }

            HasEqualStrengths |= to - from > 1;
            Lock(from, to);
            from = to;
        }
    }

    /// <summary>The arcs in the order in which they came up; those of equal strength in the order of declaration, which says nothing.</summary>
    public IReadOnlyList<RankedArc> Arcs => arcs;

    /// <summary>Who reaches whom along locked arcs.</summary>
    public Reach Locked { get; private set; }

    /// <summary>Whether some arcs were equal in strength and minority.</summary>
    public bool HasEqualStrengths { get; }

    private void Lock(int from, int to)
    {
        var union = Locked;
        if (to - from > 1)
        {
            union = Locked.Copy();
            for (var i = from; i < to; i++)
            {
                union.Add(arcs[i].From, arcs[i].To);
            }
        }

        for (var i = from; i < to; i++)
        {
            if (!union[arcs[i].To, arcs[i].From])
            {
                arcs[i] = arcs[i] with { IsLocked = true };
                Locked.Add(arcs[i].From, arcs[i].To);
            }
        }
    }
}
