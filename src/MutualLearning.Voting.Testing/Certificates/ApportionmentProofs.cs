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
        var votes = proof.All.Select(option => proof.Sum(row => PlacePoints.First(proof, row, option))).ToArray();
        foreach (var option in proof.All)
        {
            proof.Expect("points", [option], votes[option]);
        }

        var needed = votes.Aggregate((Rational)0, static (sum, v) => sum + v) * proof.Fraction("threshold", 0);
        int[] above = [.. proof.All.Where(o => votes[o] > 0 && votes[o] >= needed)];
        var seats = proof.Number("seats", proof.Context.Seats);
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
}
