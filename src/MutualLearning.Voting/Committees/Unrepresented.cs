using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MutualLearning.Voting.Committees;

/// <summary>Some members, and the ballots that none of them represents: how many approve of the same options of those that are no members.</summary>
internal sealed class Unrepresented
{
    /// <summary>The steps that a set of options takes at least.</summary>
    public const long StepsOfAKind = 128;

    private readonly int options;

    // What is approved of, as characters, in ordinal order; and how many ballots approve of that, perhaps none.
    private readonly string[] kinds;
    private readonly long[] counts;

    private Unrepresented(int options, IReadOnlyList<int> members, string[] kinds, long[] counts) =>
        (this.options, Members, this.kinds, this.counts, Steps) = (options, members, kinds, counts, StepsOf(kinds));

    /// <summary>The members in the order in which they were elected.</summary>
    public IReadOnlyList<int> Members { get; }

    /// <summary>The steps that it takes to make one of these, and to know it again.</summary>
    public long Steps { get; }

    /// <summary>How many sets of options are approved of.</summary>
    public int Kinds => counts.Count(static count => count > 0);

    /// <summary>All that the rest of the count depends on.</summary>
    public string Key
    {
        get
        {
            var key = new StringBuilder(string.Concat(Members.OrderBy(static o => o).Select(static o => (char)o)));
            for (var i = 0; i < kinds.Length; i++)
            {
                if (counts[i] > 0)
                {
                    key.Append('\uffff').Append(kinds[i]).Append('\uffff');
                }

                for (var count = counts[i]; count > 0; count >>= 15)
                {
                    key.Append((char)(count & 0x7fff));
                }
            }

            return key.ToString();
        }
    }

    public static Unrepresented Of(Approvals approvals)
    {
        var ballots = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var row = 0; row < approvals.Rows; row++)
        {
            var approved = new string(Array.ConvertAll(approvals.Approved(row).ToArray(), static o => (char)o));
            ballots[approved] = approvals.Weights[row] + (ballots.TryGetValue(approved, out var before) ? before : 0);
        }

        ballots.Remove(string.Empty);
        return new Unrepresented(approvals.Options, [], [.. ballots.Keys], [.. ballots.Values]);
    }

    /// <summary>How many ballots approve of each option; null for members.</summary>
    public long?[] Support()
    {
        var support = new long?[options];
        foreach (var option in Enumerable.Range(0, options).Except(Members))
        {
            support[option] = 0;
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            foreach (var option in kinds[i])
            {
                support[option] += counts[i];
            }
        }

        return support;
    }

    /// <summary>Every way in which an option can represent so many of its supporters, or all of them where they are fewer; null where these have more kinds of ballots for certain than are to be looked at.</summary>
    public IEnumerable<Unrepresented>? Elect(int option, long share, long most)
    {
        var without = new SortedDictionary<string, (long Others, long Supporters)>(StringComparer.Ordinal);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (counts[i] == 0)
            {
                continue;
            }

            var place = kinds[i].IndexOf((char)option);
            var kind = place < 0 ? kinds[i] : kinds[i].Remove(place, 1);
            without.TryGetValue(kind, out var before);
            without[kind] = place < 0 ? (before.Others + counts[i], before.Supporters) : (before.Others, before.Supporters + counts[i]);
        }

        string[] then = [.. without.Keys];
        long[] supporters = [.. without.Values.Select(static kind => kind.Supporters)];
        var taken = new long[then.Length];
        Take(supporters, taken, 0, share);
        var each = 1 + without.Count(static kind => kind.Value.Others > 0 && kind.Key.Length > 0);
        return LeastWays(supporters, taken) * each > most * 1.01 ? null : Ways([.. Members, option], then, [.. without.Values.Select(static kind => kind.Others)], supporters, taken);
    }

    private IEnumerable<Unrepresented> Ways(IReadOnlyList<int> members, string[] then, long[] others, long[] supporters, long[] taken)
    {
        do
        {
            // Who approves of nobody who is left does not matter any more.
            long[] left = [.. others.Select((count, i) => then[i].Length == 0 ? 0 : count + supporters[i] - taken[i])];
            yield return new Unrepresented(options, members, then, left);
        }
        while (Advance(supporters, taken));
    }

    private static long StepsOf(string[] kinds)
    {
        var steps = StepsOfAKind;
        foreach (var kind in kinds)
        {
            steps += StepsOfAKind + (3L * kind.Length);
        }

        return steps;
    }

    // What two kinds have together can be taken from either, in each pair by itself.
    private static double LeastWays(long[] most, long[] taken)
    {
        var ways = 1.0;
        for (var (i, j) = (0, most.Length - 1); i < j; (i, j) = (i + 1, j - 1))
        {
            ways *= 1.0 + Math.Min(taken[i], most[j] - taken[j]) + Math.Min(taken[j], most[i] - taken[i]);
        }

        return ways;
    }

    private static void Take(long[] most, long[] taken, int from, long share)
    {
        for (var i = from; i < most.Length; i++)
        {
            taken[i] = Math.Min(most[i], share);
            share -= taken[i];
        }
    }

    // The next way to take as many, in descending order: the last of which one can be given up goes on to those behind it.
    private static bool Advance(long[] most, long[] taken)
    {
        var (held, free) = (0L, 0L);
        for (var i = most.Length - 1; i >= 0; i--)
        {
            if (taken[i] > 0 && free > 0)
            {
                taken[i]--;
                Take(most, taken, i + 1, held + 1);
                return true;
            }

            held += taken[i];
            free += most[i] - taken[i];
        }

        return false;
    }
}
