using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Divides ballots by the parts that elected options keep.</summary>
internal static class MeekVotes
{
    // Each ballot passes the options it ranks: an elected one keeps its part of what reaches it, a hopeful one keeps all.
    public static (Rational[] Votes, Rational Exhausted) Divide(Proof proof, List<List<int>> orders, Step at, Rational[] keep)
    {
        var (votes, exhausted) = (new Rational[proof.Options], (Rational)0);
        foreach (var same in proof.Rows.GroupBy(row => string.Join(",", Passed(orders[row], at)), StringComparer.Ordinal))
        {
            Rational rest = same.Aggregate(0L, (sum, row) => sum + proof.Profile.Weight(row));
            foreach (var option in Passed(orders[same.First()], at))
            {
                var place = Array.IndexOf(at.Won, option);
                var kept = place < 0 ? rest : rest * keep[place];
                votes[option] += kept;
                rest -= kept;
            }

            exhausted += rest;
        }

        return (votes, exhausted);
    }

    // The elected options that a ballot passes, up to the first hopeful one.
    private static IEnumerable<int> Passed(List<int> order, Step at)
    {
        foreach (var option in order)
        {
            if (at.Left.Contains(option) || at.Won.Contains(option))
            {
                yield return option;
            }

            if (at.Left.Contains(option))
            {
                yield break;
            }
        }
    }

    // As many ballots come to both after passing the same options.
    public static bool AreAlike(Proof proof, List<List<int>> orders, Step at, int a, int b)
    {
        return Leading(a).SetEquals(Leading(b));

        HashSet<(string Passed, long Ballots)> Leading(int option) => [.. proof.Rows.Where(row => Passed(orders[row], at).DefaultIfEmpty(-1).Last() == option)
            .GroupBy(row => string.Join(",", Passed(orders[row], at).Where(o => o != option)), StringComparer.Ordinal).Select(g => (g.Key, g.Sum(proof.Profile.Weight)))];
    }
}
