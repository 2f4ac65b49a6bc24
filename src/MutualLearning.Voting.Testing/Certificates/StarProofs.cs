using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>One seat of score, then automatic runoff, with its own steps on ties.</summary>
internal static class StarProofs
{
    public static IEnumerable<Step> Round(Proof proof, Walk walk, Step at)
    {
        var totals = proof.All.Select(o => proof.Sum(row => proof.Score(row, o))).ToArray();
        var greatest = Math.Max(proof.Number("max", 5), proof.Rows.Max(row => proof.All.Max(o => proof.Score(row, o))));
        Func<int[], int, Rational> scores = (_, o) => totals[o];
        Func<int[], int, Rational> preferences = (tied, o) => tied.Sum(other => other == o ? 0 : proof.Wins(o, other));
        Func<int[], int, Rational> fives = (_, o) => proof.Sum(row => proof.Profile.Mark(row, o) == greatest + 1 ? 1 : 0);
        proof.Expect("round", at.Left, [.. at.Left.Select(o => totals[o])]);
        foreach (var pair in at.Left.Length == 1 ? [at.Left] : Advance(walk, at, at.Left, 2, scores, preferences, fives))
        {
            if (pair.Length == 2)
            {
                proof.Expect("finalists", pair);
                proof.Expect("round", pair, proof.Wins(pair[0], pair[1]), proof.Wins(pair[1], pair[0]));
            }

            foreach (var winner in pair.Length == 1 ? [pair] : Advance(walk, at, pair, 1, preferences, scores, fives))
            {
                yield return RunoffProofs.Elect(proof, at, winner[0]);
            }
        }
    }

    // Fills places by one measure after the other; those who tie for the last places are measured further, and then the ladder picks.
    private static IEnumerable<int[]> Advance(Walk walk, Step at, int[] among, int places, params Func<int[], int, Rational>[] measures)
    {
        var sure = new List<int>();
        foreach (var measure in measures)
        {
            var asked = among;
            foreach (var tier in asked.GroupBy(o => measure(asked, o)).OrderByDescending(static g => g.Key).Select(static g => g.ToArray()))
            {
                among = tier;
                if (tier.Length > places - sure.Count)
                {
                    break;
                }

                sure.AddRange(tier);
                if (sure.Count == places)
                {
                    yield return [.. sure];
                    yield break;
                }
            }
        }

        foreach (var first in walk.Ways(at, among, best: true, null))
        {
            if (sure.Count == places - 1)
            {
                yield return [.. sure, first];
                continue;
            }

            foreach (var second in walk.Ways(at, among.Where(o => o != first), best: true, null))
            {
                yield return [.. sure, first, second];
            }
        }
    }
}
