using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

#if NET
#endif

namespace MutualLearning.Voting.Condorcet;

/// <summary>The inner loops of pairwise counting: the weights of the rows in which one column is less than another.</summary>
/// <remarks>
/// Marks are 16 bits, ordered as signed numbers; weights are -127 to 127, so that 16 bits hold the sum of 256 of them. On net10.0
/// the loops take as many rows at a time as the machine can; on netstandard2.0 one. The sums are whole numbers: both agree.
/// They are compiled at full speed at once: a count is often the only one of a process.
/// All spans of a call have the same length, a multiple of <see cref="Step"/> and at most <see cref="MaxRows"/>.
/// </remarks>
internal static class PairwiseKernel
{
    public const int Step = 32;

    public const int MaxRows = 2048;

    public const int MaxWeight = 127;

#if NET
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (long First, long Second) Compare(ReadOnlySpan<short> first, ReadOnlySpan<short> second, ReadOnlySpan<short> weights)
    {
        ref var a = ref MemoryMarshal.GetReference(first);
        ref var b = ref MemoryMarshal.GetReference(second);
        ref var w = ref MemoryMarshal.GetReference(weights);
        var (firsts, seconds) = (Vector<short>.Zero, Vector<short>.Zero);
        for (nuint row = 0; row < (nuint)weights.Length; row += (nuint)Vector<short>.Count)
        {
            var (x, y, weight) = (Vector.LoadUnsafe(ref a, row), Vector.LoadUnsafe(ref b, row), Vector.LoadUnsafe(ref w, row));
            firsts += Vector.LessThan(x, y) & weight;
            seconds += Vector.LessThan(y, x) & weight;
        }

        return (Sum(firsts), Sum(seconds));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Less(ReadOnlySpan<short> winner, ReadOnlySpan<short> loser, ReadOnlySpan<short> weights)
    {
        ref var a = ref MemoryMarshal.GetReference(winner);
        ref var b = ref MemoryMarshal.GetReference(loser);
        ref var w = ref MemoryMarshal.GetReference(weights);
        var sums = Vector<short>.Zero;
        for (nuint row = 0; row < (nuint)weights.Length; row += (nuint)Vector<short>.Count)
        {
            sums += Vector.LessThan(Vector.LoadUnsafe(ref a, row), Vector.LoadUnsafe(ref b, row)) & Vector.LoadUnsafe(ref w, row);
        }

        return Sum(sums);
    }

    /// <summary>Adds a number to marks of a byte each, as the tile keeps them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(ReadOnlySpan<byte> marks, Span<short> tile, short plus)
    {
        var whole = marks.Length - (marks.Length % Vector<byte>.Count);
        var add = new Vector<ushort>((ushort)plus);
        ref var from = ref MemoryMarshal.GetReference(marks);
        ref var to = ref Unsafe.As<short, ushort>(ref MemoryMarshal.GetReference(tile));
        for (nuint row = 0; row < (nuint)whole; row += (nuint)Vector<byte>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref from, row), out var low, out var high);
            (low + add).StoreUnsafe(ref to, row);
            (high + add).StoreUnsafe(ref to, row + (nuint)Vector<ushort>.Count);
        }

        for (var row = whole; row < marks.Length; row++)
        {
            tile[row] = unchecked((short)(marks[row] + plus));
        }
    }

    private static long Sum(Vector<short> lanes)
    {
        Vector.Widen(lanes, out var low, out var high);
        return Vector.Sum(low + high);
    }
#else
    public static (long First, long Second) Compare(ReadOnlySpan<short> first, ReadOnlySpan<short> second, ReadOnlySpan<short> weights) =>
        (Less(first, second, weights), Less(second, first, weights));

    public static long Less(ReadOnlySpan<short> winner, ReadOnlySpan<short> loser, ReadOnlySpan<short> weights)
    {
        var sum = 0L;
        for (var row = 0; row < weights.Length; row++)
        {
            // The sign of the difference as a mask: no branch to guess.
            sum += ((winner[row] - loser[row]) >> 31) & weights[row];
        }

        return sum;
    }

    public static void Widen(ReadOnlySpan<byte> marks, Span<short> tile, short plus)
    {
        for (var row = 0; row < marks.Length; row++)
        {
            tile[row] = unchecked((short)(marks[row] + plus));
        }
    }
#endif
}
