using System.Collections.Generic;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>For every part of a committee, how many ballots approve of somebody in it.</summary>
internal sealed class Reached
{
    /// <summary>The greatest committee; the table has 2^k entries.</summary>
    public const int MaxSeats = 16;

    private readonly long[] inside;

    private Reached(long[] inside, int size, long voters) => (this.inside, Size, Voters) = (inside, size, voters);

    public int Size { get; }

    public long Voters { get; }

    public int All => (1 << Size) - 1;

    /// <summary>The ballots that approve of somebody in a part.</summary>
    /// <param name="part">A bit for each member.</param>
    public long this[int part] => Voters - inside[All & ~part];

    /// <summary>Counts the parts of a committee; O(rows + k·2^k).</summary>
    public static Reached Of(Approvals approvals, IReadOnlyList<int> committee) => Of(approvals, committee, committee.Count, []);

    /// <summary>The same, where each member who is missing counts as approved of by whoever approves of one of some options.</summary>
    public static Reached Of(Approvals approvals, IReadOnlyList<int> committee, int seats, IReadOnlyList<int> undecided)
    {
        var masks = new int[approvals.Rows];
        foreach (var option in committee.Count < seats ? undecided : [])
        {
            foreach (var row in approvals.Supporters(option))
            {
                masks[row] |= (1 << seats) - (1 << committee.Count);
            }
        }

        for (var i = 0; i < committee.Count; i++)
        {
            foreach (var row in approvals.Supporters(committee[i]))
            {
                masks[row] |= 1 << i;
            }
        }

        // Ballots whose approvals within the committee lie inside each part: sums over subsets.
        var within = new long[1 << seats];
        for (var row = 0; row < masks.Length; row++)
        {
            within[masks[row]] += approvals.Weights[row];
        }

        for (var i = 0; i < seats; i++)
        {
            for (var part = 0; part < within.Length; part++)
            {
                within[part] += (part >> i & 1) == 1 ? within[part ^ (1 << i)] : 0;
            }
        }

        return new Reached(within, seats, approvals.Voters);
    }

    public static int Count(int part)
    {
        var count = 0;
        for (; part != 0; part &= part - 1)
        {
            count++;
        }

        return count;
    }

    /// <summary>Shares the members among all ballots so that the greatest load is least, then the next, and so on.</summary>
    /// <returns>Loads with how many bear them, greatest first; members whom nobody approves of come first, as a load without end (null).</returns>
    /// <remarks>The greatest load is the greatest ratio of members to the ballots that approve of one of them; what bears it is taken out, and so on.</remarks>
    public IReadOnlyList<(Rational? Load, long Bearers)> Loads()
    {
        var loads = new List<(Rational?, long)>();
        for (var done = 0; done != All;)
        {
            var (members, bearers, part) = (0L, 1L, 0);
            for (var more = All & ~done; more != 0; more = (more - 1) & All & ~done)
            {
                var (m, b) = ((long)Count(more), this[done | more] - this[done]);
                var order = b == 0 || bearers == 0
                    ? bearers.CompareTo(b)
                    : ((BigInteger)m * bearers).CompareTo((BigInteger)members * b);
                if (order > 0 || (order == 0 && m > members))
                {
                    (members, bearers, part) = (m, b, more);
                }
            }

            loads.Add(bearers == 0 ? (null, members) : (new Rational(members, bearers), bearers));
            done |= part;
        }

        return loads;
    }

    /// <summary>Compares loads: less than 0 when the first is better.</summary>
    public static int Compare(IReadOnlyList<(Rational? Load, long Bearers)> a, IReadOnlyList<(Rational? Load, long Bearers)> b, int depth = int.MaxValue)
    {
        for (var i = 0; i < a.Count && i < b.Count && i < depth; i++)
        {
            var order = a[i].Load is { } one && b[i].Load is { } other ? one.CompareTo(other) : (a[i].Load is null ? 1 : 0) - (b[i].Load is null ? 1 : 0);
            order = order == 0 && (depth > 1 || a[i].Load is null) ? a[i].Bearers.CompareTo(b[i].Bearers) : order;
            if (order != 0)
            {
                return order;
            }
        }

        return depth == 1 ? 0 : a.Count.CompareTo(b.Count);
    }
}
