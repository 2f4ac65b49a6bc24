using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Rounds by the sums of margins.</summary>
internal static class BordaRoundProofs
{
    // Who has less than the average, or the fewest points, leaves until all are level; the last to leave come next.
    public static void Check(Proof proof, bool dropsOne)
    {
        var (at, gone) = (new Walk(proof).Start(), new List<int[]>());
        while (true)
        {
            var sums = new Rational?[proof.Options];
            foreach (var option in at.Left)
            {
                sums[option] = at.Left.Sum(other => proof.Margin(option, other));
            }

            proof.Expect("round", at.Left, [.. at.Left.Select(o => sums[o]!.Value)]);
            if (at.Left.All(o => sums[o] == (Rational)0))
            {
                proof.RequireWinners(gone.Prepend(at.Left), proof.Context.Seats);
                return;
            }

            int[] lowest = [.. at.Left.Where(o => sums[o] == at.Left.Min(other => sums[other]!.Value))];
            var pick = dropsOne ? proof.Context.Ties.Pick(proof.Profile, lowest, best: false, at.ByEarlier).Option : -1;
            int[] least = pick >= 0 ? [pick] : dropsOne ? lowest : [.. at.Left.Where(o => sums[o]!.Value < (proof.Is("drop", "below") ? 0 : 1))];
            proof.Expect("eliminated", least);
            gone.Insert(0, least);
            at = at with { Left = [.. at.Left.Except(least)], Earlier = at.Earlier.Add(sums) };
        }
    }
}
