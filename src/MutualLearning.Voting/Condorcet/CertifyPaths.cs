using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Certifies paths that are strong, and bounds that no path exceeds.</summary>
internal sealed class CertifyPaths(CertifyPairs pairs)
{
    /// <summary>From each winner paths to all others, and bounds of all paths back.</summary>
    public bool Schulze(TallyResult result)
    {
        var strengths = Strengths.Of(pairs.Asked.Pairs, pairs.Asked.Margins);
        return pairs.Tiers(result, (best, _) =>
        {
            pairs.Claim("best", best);
            foreach (var winner in best.TakeWhile(_ => pairs.IsWhole))
            {
                From(strengths, winner);
                Bound(strengths, winner);
            }
        });
    }

    /// <summary>From each winner paths that outweigh its defeats; a defeat of each other option, with bounds of all paths back.</summary>
    public bool SplitCycle(TallyResult result)
    {
        var strengths = Strengths.Of(pairs.Asked.Pairs, margins: true);
        var paths = StrongestPaths.Of(strengths, pairs.Options, pairs.Asked.Profile);
        return pairs.Tiers(result, (best, left) =>
        {
            pairs.Claim("best", best);
            foreach (var winner in best.TakeWhile(_ => pairs.IsWhole))
            {
                From(strengths, winner);
            }

            var others = left.Except(best).ToList();
            while (others.Count > 0 && pairs.IsWhole)
            {
                var by = left.First(o => Defeats(o, others[0]));
                Bound(strengths, by);
                others.RemoveAll(other => Defeats(by, other));
            }
        });

        bool Defeats(int by, int other) => by != other && strengths[(by * pairs.Options) + other] > paths[(other * pairs.Options) + by];
    }

    private void From(long[] strengths, int winner)
    {
        pairs.Claim("from", [winner]);
        foreach (var (option, next, strength) in Widest(winner, (at, other) => strengths[(at * pairs.Options) + other]))
        {
            pairs.Claim("path", [next, option], strength);
        }
    }

    private void Bound(long[] strengths, int to)
    {
        var bounds = new long[pairs.Options];
        foreach (var (option, _, strength) in Widest(to, (at, other) => strengths[(other * pairs.Options) + at]))
        {
            bounds[option] = strength;
        }

        pairs.Claim("bound", [to], bounds);
    }

    // The strongest paths from one option, each arc after those that lead to it: Prim's tree. O(m²).
    private List<(int Option, int By, long Strength)> Widest(int start, Func<int, int, long> arc)
    {
        var (strength, by, done) = (new long[pairs.Options], new int[pairs.Options], new bool[pairs.Options]);
        var tree = new List<(int, int, long)>();
        strength[start] = long.MaxValue;
        for (var at = start; at >= 0 && strength[at] > 0;)
        {
            done[at] = true;
            if (at != start)
            {
                tree.Add((at, by[at], strength[at]));
            }

            var next = -1;
            for (var other = 0; other < pairs.Options; other++)
            {
                var through = done[other] || other == at ? 0 : Math.Min(strength[at], arc(at, other));
                (strength[other], by[other]) = through > strength[other] ? (through, at) : (strength[other], by[other]);
                next = !done[other] && (next < 0 || strength[other] > strength[next]) ? other : next;
            }

            at = next;
        }

        return tree;
    }
}
