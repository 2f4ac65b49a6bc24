using System;
using System.Buffers;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Some rows in columns of 16 bits, small enough for the cache, as <see cref="PairwiseKernel"/> reads them. Not safe for use by many threads.</summary>
/// <remarks>
/// A mark is kept as one less and shifted by 32,768, so that signed numbers order as ranks do and an option left out comes last.
/// Where those left out are not compared, a second copy has them first: then they neither win nor lose.
/// </remarks>
internal sealed class PairwiseTile
{
    private const short Shift = short.MaxValue;
    private const int Block = 8;

    private readonly int options;
    private readonly int capacity;
    private readonly int stride;
    private readonly short[] winners;
    private readonly short[] losers;
    private readonly short[] weights;
    private int rows;

    public PairwiseTile(int options, Unranked unranked, int rows)
    {
        this.options = options;
        var fitting = Math.Min(Math.Max((1 << 19) / options, 512), PairwiseKernel.MaxRows);
        capacity = RoundUp(Math.Min(fitting, Math.Max(rows, 1)));

        // A step more, so that the same row of all columns does not fall on the same lines of the cache.
        stride = capacity + PairwiseKernel.Step;
        winners = ArrayPool<short>.Shared.Rent(checked(options * stride));
        losers = unranked == Unranked.NotCompared ? ArrayPool<short>.Shared.Rent(options * stride) : winners;
        weights = ArrayPool<short>.Shared.Rent(stride);
    }

    public int Capacity => capacity;

    public bool IsFull => rows == capacity;

    public bool IsEmpty => rows == 0;

    /// <summary>Replaces what the tile holds by rows of a profile; heavy rows weigh nothing here.</summary>
    public void Fill(Profile profile, int from, int count)
    {
        rows = count;
        for (var option = 0; option < options; option++)
        {
            var column = winners.AsSpan(option * stride, count);
            if (profile.Rows.IsWide)
            {
                var marks = profile.Rows.Wide(option).Slice(from, count);
                for (var row = 0; row < count; row++)
                {
                    column[row] = unchecked((short)(marks[row] + Shift));
                }
            }
            else
            {
                PairwiseKernel.Widen(profile.Rows.Narrow(option).Slice(from, count), column, Shift);
            }

            HideUnranked(option, count);
        }

        PairwiseKernel.Widen(profile.Rows.Light.Slice(from, count), weights, 0);
    }

    /// <summary>Appends a ballot of a weight of at most <see cref="PairwiseKernel.MaxWeight"/>; negative to take it back.</summary>
    public void Append(ReadOnlySpan<int> marks, int weight)
    {
        for (var option = 0; option < marks.Length; option++)
        {
            var mark = unchecked((short)(marks[option] + Shift));
            winners[(option * stride) + rows] = mark;
            if (losers != winners)
            {
                losers[(option * stride) + rows] = mark == short.MaxValue ? short.MinValue : mark;
            }
        }

        weights[rows++] = (short)weight;
    }

    /// <summary>Adds what the rows say to a matrix of all pairs, row by row of the matrix, and empties the tile.</summary>
    public void AddTo(Span<long> wins)
    {
        var length = RoundUp(rows);
        weights.AsSpan(rows, length - rows).Clear();
        var weight = weights.AsSpan(0, length);
        for (var block = 0; block < options; block += Block)
        {
            var end = Math.Min(block + Block, options);
            for (var j = block + 1; j < options; j++)
            {
                for (var i = block; i < Math.Min(end, j); i++)
                {
                    var (first, second) = Compare(i, j, length, weight);
                    wins[(i * options) + j] += first;
                    wins[(j * options) + i] += second;
                }
            }
        }

        rows = 0;
    }

    /// <summary>Gives the buffers back to the pool; the tile is not used afterwards.</summary>
    public void Return()
    {
        ArrayPool<short>.Shared.Return(winners);
        ArrayPool<short>.Shared.Return(weights);
        if (losers != winners)
        {
            ArrayPool<short>.Shared.Return(losers);
        }
    }

    private (long First, long Second) Compare(int i, int j, int length, ReadOnlySpan<short> weight)
    {
        var first = winners.AsSpan(i * stride, length);
        var second = winners.AsSpan(j * stride, length);
        return losers == winners
            ? PairwiseKernel.Compare(first, second, weight)
            : (PairwiseKernel.Less(first, losers.AsSpan(j * stride, length), weight), PairwiseKernel.Less(second, losers.AsSpan(i * stride, length), weight));
    }

    private void HideUnranked(int option, int count)
    {
        if (losers == winners)
        {
            return;
        }

        for (var at = option * stride; at < (option * stride) + count; at++)
        {
            losers[at] = winners[at] == short.MaxValue ? short.MinValue : winners[at];
        }
    }

    private static int RoundUp(int rows) => (rows + PairwiseKernel.Step - 1) / PairwiseKernel.Step * PairwiseKernel.Step;
}
