using System;
using System.Threading.Tasks;
using MutualLearning.Counting;

#if NET
#endif

namespace MutualLearning.Voting.Condorcet;

/// <summary>Counts the pairs of a profile: tile by tile, on several threads where that pays.</summary>
internal static class PairwiseRows
{
    // Comparisons below which a second thread costs more than it saves.
    private const long WorthAThread = 50_000_000;

    public static long[] Count(Profile profile, Unranked unranked, int maxThreads)
    {
        var options = profile.OptionCount;
        var work = (long)profile.RowCount * options * options;
        var threads = (int)Math.Min(maxThreads == 0 ? Environment.ProcessorCount : maxThreads, Math.Max(1, work / WorthAThread));
        var parts = new long[threads][];
        parts[0] = new long[options * options];
#if NET
        if (threads > 1)
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
            {
                parts[part] ??= new long[options * options];
                AddLight(profile, unranked, Split(profile, part, threads), Split(profile, part + 1, threads), parts[part]);
            });
            for (var part = 1; part < threads; part++)
            {
                Add(parts[0], parts[part]);
            }
        }
        else
#endif
        {
            AddLight(profile, unranked, 0, profile.RowCount, parts[0]);
        }

        AddHeavy(profile, unranked, parts[0]);
        return parts[0];
    }

    /// <summary>Adds one ballot to a matrix, O(m²).</summary>
    public static void AddOne(ReadOnlySpan<int> marks, Unranked unranked, long weight, Span<long> wins)
    {
        var leftOut = unranked == Unranked.BelowRanked ? int.MaxValue : 0;
        for (var i = 0; i < marks.Length; i++)
        {
            var row = wins.Slice(i * marks.Length, marks.Length);
            for (var j = 0; marks[i] > 0 && j < marks.Length; j++)
            {
                row[j] += marks[i] < (marks[j] == 0 ? leftOut : marks[j]) ? weight : 0;
            }
        }
    }

    private static int Split(Profile profile, int part, int parts) => (int)((long)profile.RowCount * part / parts);

    private static void AddLight(Profile profile, Unranked unranked, int from, int to, long[] wins)
    {
        var tile = new PairwiseTile(profile.OptionCount, unranked, to - from);
        for (var row = from; row < to; row += tile.Capacity)
        {
            tile.Fill(profile, row, Math.Min(tile.Capacity, to - row));
            tile.AddTo(wins);
        }

        tile.Return();
    }

    private static void AddHeavy(Profile profile, Unranked unranked, long[] wins)
    {
        var marks = new int[profile.OptionCount];
        var rows = profile.Rows.HeavyRows;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var option = 0; option < marks.Length; option++)
            {
                marks[option] = profile.Mark(rows[i], option);
            }

            AddOne(marks, unranked, profile.Rows.HeavyWeights[i], wins);
        }
    }

    private static void Add(long[] sums, long[] more)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += more[i];
        }
    }
}
