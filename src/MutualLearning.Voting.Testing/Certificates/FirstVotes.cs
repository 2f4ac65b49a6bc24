using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Counts for each option the ballots that rank it best of some.</summary>
internal static class FirstVotes
{
    // The ballots that rank each best of those left, and those that rank none of them.
    public static (Rational[] Votes, Rational Exhausted) Of(Proof proof, int[] left)
    {
        var (votes, exhausted) = (new Rational[proof.Options], (Rational)0);
        foreach (var row in proof.Rows)
        {
            var best = left.Select(o => proof.Profile.Mark(row, o)).Where(static rank => rank > 0).DefaultIfEmpty(0).Min();
            int[] first = [.. left.Where(o => best > 0 && proof.Profile.Mark(row, o) == best)];
            var stopped = proof.Is("equal", "exhaust") && proof.All
                .Where(o => proof.Profile.Mark(row, o) > 0 && proof.Profile.Mark(row, o) <= best)
                .GroupBy(o => proof.Profile.Mark(row, o)).Any(static tier => tier.Count() > 1);
            exhausted += stopped || first.Length == 0 ? proof.Profile.Weight(row) : 0;
            foreach (var option in stopped ? [] : first)
            {
                votes[option] += new Rational(proof.Profile.Weight(row), proof.Is("equal", "whole") ? 1 : first.Length);
            }
        }

        return (votes, exhausted);
    }
}
