using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Seats divided among parties: the votes, and each greatest quotient.</summary>
internal static class ApportionmentProofs
{
    public static void Check(Proof proof, int step)
    {
        var (votes, above, seats) = Votes(proof);
        proof.RequireWinners(Quotients(), seats);

        IEnumerable<int[]> Quotients()
        {
            var have = new int[proof.Options];
            for (var given = 0; given < seats && above.Length > 0;)
            {
                var next = RunoffProofs.Most(above, o => votes[o] / ((step * have[o]) + 1));
                proof.Expect("quotient", next, votes[next[0]] / ((step * have[next[0]]) + 1));
                yield return next;
                given += next.Length;
                Array.ForEach(next, o => have[o]++);
            }
        }
    }

    /// <summary>The whole part of each quota, and then the greatest remainders.</summary>
    public static void CheckRemainders(Proof proof)
    {
        var (votes, above, seats) = Votes(proof);
        var all = above.Aggregate((Rational)0, (sum, o) => sum + votes[o]);
        var quotas = above.ToDictionary(static o => o, o => votes[o] * seats / all);
        foreach (var option in above)
        {
            proof.Expect("quota", [option], quotas[option]);
        }

        proof.RequireWinners(Places(), seats);

        IEnumerable<int[]> Places()
        {
            var given = 0;
            foreach (var option in above)
            {
                for (var seat = 1; seat <= quotas[option]; seat++)
                {
                    given++;
                    yield return [option];
                }
            }

            foreach (var tied in above.GroupBy(o => Rest(quotas[o])).OrderByDescending(static same => same.Key).TakeWhile(_ => given < seats))
            {
                given += tied.Count();
                proof.Expect("remainder", [.. tied], tied.Key);
                yield return [.. tied];
            }
        }
    }

    private static Rational Rest(Rational quota)
    {
        var whole = 0;
        while (whole + 1 <= quota)
        {
            whole++;
        }

        return quota - whole;
    }

    private static (Rational[] Votes, int[] Above, int Seats) Votes(Proof proof)
    {
        var votes = proof.All.Select(option => proof.Sum(row => PlacePoints.First(proof, row, option))).ToArray();
        foreach (var option in proof.All)
        {
            proof.Expect("points", [option], votes[option]);
        }

        var needed = votes.Aggregate((Rational)0, static (sum, v) => sum + v) * proof.Fraction("threshold", 0);
        return (votes, [.. proof.All.Where(o => votes[o] > 0 && votes[o] >= needed)], proof.Number("seats", proof.Context.Seats));
    }
}
