using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Voting.Certificates;

/// <content>Paths that are strong, and bounds that no path exceeds.</content>
internal sealed partial class CertifyPairs
{
    /// <summary>From each winner paths to all others, and bounds of all paths back.</summary>
    public bool Schulze(TallyResult result)
    {
        var strengths = Strengths.Of(asked.Pairs, asked.Margins);
        return Tiers(result, (best, _) =>
        {
            Claim("best", best);
            foreach (var winner in best.TakeWhile(_ => notes.IsWhole))
            {
                From(strengths, winner);
                Bound(strengths, winner);
            }
        });
    }

    /// <summary>From each winner paths that outweigh its defeats; a defeat of each other option, with bounds of all paths back.</summary>
    public bool SplitCycle(TallyResult result)
    {
        var strengths = Strengths.Of(asked.Pairs, margins: true);
        var paths = StrongestPaths.Of(strengths, Options, asked.Profile);
        return Tiers(result, (best, left) =>
        {
            Claim("best", best);
            foreach (var winner in best.TakeWhile(_ => notes.IsWhole))
            {
                From(strengths, winner);
            }

            var others = left.Except(best).ToList();
            while (others.Count > 0 && notes.IsWhole)
            {
                var by = left.First(o => Defeats(o, others[0]));
                Bound(strengths, by);
                others.RemoveAll(other => Defeats(by, other));
            }
        });

        bool Defeats(int by, int other) => by != other && strengths[(by * Options) + other] > paths[(other * Options) + by];
    }

    private void From(long[] strengths, int winner)
    {
        Claim("from", [winner]);
        foreach (var (option, next, strength) in Widest(winner, (at, other) => strengths[(at * Options) + other]))
        {
            Claim("path", [next, option], strength);
        }
    }

    private void Bound(long[] strengths, int to)
    {
        var bounds = new long[Options];
        foreach (var (option, _, strength) in Widest(to, (at, other) => strengths[(other * Options) + at]))
        {
            bounds[option] = strength;
        }

        Claim("bound", [to], bounds);
    }

    // The strongest paths from one option, each arc after those that lead to it: Prim's tree. O(m²).
    private List<(int Option, int By, long Strength)> Widest(int start, Func<int, int, long> arc)
    {
        var (strength, by, done) = (new long[Options], new int[Options], new bool[Options]);
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
            for (var other = 0; other < Options; other++)
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
