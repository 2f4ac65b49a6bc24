using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>How many ballots approve of somebody in each part of a committee; a member who is missing counts as approved of by whoever approves of one who may join.</summary>
internal sealed class Parts
{
    private readonly Dictionary<int, long> ballots;
    private readonly int all;

    public Parts(Proof proof, IReadOnlyList<int> members, IReadOnlyList<int> open, int missing = 0)
    {
        proof.Require(members.Count + missing <= 16, "There are too many seats.");
        all = (1 << (members.Count + missing)) - 1;
        ballots = proof.Rows.GroupBy(Mask).ToDictionary(static g => g.Key, g => g.Sum(proof.Profile.Weight));

        int Mask(int row) => Enumerable.Range(0, members.Count).Sum(i => proof.Approves(row, members[i]) ? 1 << i : 0)
            + (missing > 0 && open.Any(o => proof.Approves(row, o)) ? all - (1 << members.Count) + 1 : 0);
    }

    /// <summary>The support of the weakest member, when ballots are shared best: no part can have more than it reaches, in equal parts.</summary>
    public Rational LeastSupport() => Subsets(all).Select(part => new Rational(Reached(part), Count(part))).Min();

    /// <summary>The ballots that can be represented when each member represents as many, or one more.</summary>
    public Rational Represented(long voters)
    {
        var (each, more) = (voters / Count(all), voters % Count(all));
        return Subsets(all).Select(part => Reached(all - part) + (Count(part) * each) + Math.Min(Count(part), more)).Append(Reached(all)).Min();
    }

    /// <summary>Less how many members nobody approves of, less the greatest load, less its bearers, less the next load, and so on, when the greatest is made least.</summary>
    public Rational[] Loads(bool lexicographic)
    {
        var done = Subsets(all).Where(part => Reached(part) == 0).DefaultIfEmpty(0).OrderByDescending(Count).First();
        var figures = new List<Rational> { -Count(done) };
        while (done != all && (lexicographic || (figures.Count == 1 && done == 0)))
        {
            // The part that has most members for the ballots it reaches beside those taken out before; the greatest such part.
            var (load, part) = Subsets(all - done).Select(more => (Load: new Rational(Count(more), Reached(done + more) - Reached(done)), Part: more))
                .OrderByDescending(static p => p.Load).ThenByDescending(static p => Count(p.Part)).First();
            figures.AddRange(lexicographic ? [-1 * load, Reached(done) - Reached(done + part)] : [-1 * load]);
            done += part;
        }

        return [.. figures];
    }

    private static int Count(int part)
    {
        var count = 0;
        for (; part != 0; part &= part - 1)
        {
            count++;
        }

        return count;
    }

    // All parts of some members but the empty one.
    private static IEnumerable<int> Subsets(int of)
    {
        for (var part = of; part > 0; part = (part - 1) & of)
        {
            yield return part;
        }
    }

    private long Reached(int part) => ballots.Sum(pair => (pair.Key & part) != 0 ? pair.Value : 0);
}
