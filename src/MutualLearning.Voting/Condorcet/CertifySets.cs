using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Certifies circles, and victories in the order in which they are locked.</summary>
internal sealed class CertifySets(CertifyPairs pairs)
{
    /// <summary>A circle through each smallest set, and, where pairs may be level, a path to each option outside.</summary>
    public bool TopSet(TallyResult result, bool isStrict) => pairs.Tiers(result, (best, among) =>
    {
        var arcs = new long[pairs.Options * pairs.Options];
        foreach (var a in among)
        {
            foreach (var b in among.Where(o => o != a))
            {
                arcs[(a * pairs.Options) + b] = pairs.Asked.Pairs.Margin(a, b) >= (isStrict ? 1 : 0) ? 1 : 0;
            }
        }

        var left = best.ToList();
        while (left.Count > 0 && pairs.IsWhole)
        {
            var circle = Circle(arcs, left[0], left);
            pairs.Claim("circle", circle);
            left.RemoveAll(circle.Contains);
        }

        foreach (var other in isStrict ? among.Except(best) : [])
        {
            pairs.Claim("path", best.Select(b => Strengths.Path(arcs, pairs.Options, b, other, 1)).First(static path => path.Length > 0));
        }
    });

    /// <summary>Each arc in order, locked or skipped; why those skipped would close a circle, and an order that shows that those locked do not.</summary>
    public bool RankedPairs(RankedArcs ranked)
    {
        var locked = new long[pairs.Options * pairs.Options];
        Levels(ranked.Locked);
        var before = new Reach(pairs.Options);
        for (var from = 0; from < ranked.Arcs.Count && pairs.IsWhole;)
        {
            var to = from + 1;
            while (to < ranked.Arcs.Count && ranked.Arcs[to].IsAsStrongAs(ranked.Arcs[from]))
            {
                to++;
            }

            var (union, reach) = to - from > 1 ? ((long[])locked.Clone(), before.Copy()) : (locked, before);
            for (var i = from; i < to && to - from > 1; i++)
            {
                union[(ranked.Arcs[i].From * pairs.Options) + ranked.Arcs[i].To] = 1;
                reach.Add(ranked.Arcs[i].From, ranked.Arcs[i].To);
            }

            if (to - from > 1)
            {
                Levels(reach);
            }

            for (; from < to; from++)
            {
                var arc = ranked.Arcs[from];
                int[] options = arc.IsLocked ? [arc.From, arc.To] : [arc.From, .. Strengths.Path(union, pairs.Options, arc.To, arc.From, 1)];
                pairs.Claim(arc.IsLocked ? "locked" : "skipped", options, arc.Strength, arc.Minority);
                locked[(arc.From * pairs.Options) + arc.To] = arc.IsLocked ? 1 : 0;
                if (arc.IsLocked)
                {
                    before.Add(arc.From, arc.To);
                }
            }
        }

        return pairs.IsWhole;
    }

    private void Levels(Reach reach) => pairs.Claim(
        "levels", [.. pairs.All], [.. pairs.All.Select(o => pairs.All.LongCount(above => above != o && reach[above, o] && !reach[o, above]))]);

    private int[] Circle(long[] arcs, int start, List<int> among)
    {
        var circle = new List<int> { start };
        foreach (var next in among.Where(o => o != start))
        {
            if (!circle.Contains(next) && Strengths.Path(arcs, pairs.Options, circle[circle.Count - 1], next, 1) is { Length: > 0 } path && Strengths.Path(arcs, pairs.Options, next, start, 1).Length > 0)
            {
                circle.AddRange(path.Skip(1));
            }
        }

        return circle.Count == 1 ? [start] : [.. circle, .. Strengths.Path(arcs, pairs.Options, circle[circle.Count - 1], start, 1).Skip(1)];
    }
}
