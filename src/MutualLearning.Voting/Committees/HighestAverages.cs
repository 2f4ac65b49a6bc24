using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Divides seats among parties: each next seat goes to the greatest quotient of votes and a divisor that grows with the seats of the party.</summary>
internal static class HighestAverages
{
    /// <summary>Divides seats.</summary>
    /// <param name="votes">The votes of each party; not negative.</param>
    /// <param name="seats">How many seats there are.</param>
    /// <param name="divisor">The divisor of a party that has so many seats.</param>
    /// <returns>The parties that have the greatest quotient, each time, with it: one seat for each, as far as there are seats. Parties without votes get none.</returns>
    public static IEnumerable<(int[] Parties, Rational Quotient)> Divide(Rational[] votes, int seats, Func<int, int> divisor)
    {
        var have = new int[votes.Length];
        var given = 0;
        while (given < seats && votes.Any(static v => v.Numerator.Sign > 0))
        {
            var next = Extremes.Of(votes.Length, o => votes[o].Numerator.Sign > 0, Compare);
            var quotient = votes[next[0]] / divisor(have[next[0]]);
            yield return (next, quotient);
            given += next.Length;
            foreach (var party in next)
            {
                have[party]++;
            }
        }

        int Compare(int a, int b)
        {
            var (one, other) = (votes[a], votes[b]);
            BigInteger left = one.Numerator * other.Denominator * divisor(have[b]);
            return left.CompareTo(other.Numerator * one.Denominator * divisor(have[a]));
        }
    }
}
