using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MutualLearning.Counting;

#if NET
#endif

namespace MutualLearning.Voting.Condorcet;

/// <summary>The strength of the strongest path between all pairs: that of its weakest arc. Floyd and Warshall, O(m³), a row of many numbers at a time on net10.0.</summary>
internal static class StrongestPaths
{
    // Many are looked at at once.
    private const int ArcsInAStep = 8;

    /// <summary>Of a matrix of strengths, row by row, 0 where there is no arc.</summary>
    /// <returns>A matrix of the same shape; its diagonal means nothing.</returns>
    public static long[] Of(long[] strengths, int options, Profile profile)
    {
        profile.Spend((long)options * options * options / ArcsInAStep);
        var greatest = 0L;
        foreach (var strength in strengths)
        {
            greatest = Math.Max(greatest, strength);
        }

#if NET
        return greatest switch
        {
            <= ushort.MaxValue => Of<ushort>(strengths, options),
            <= int.MaxValue => Of<int>(strengths, options),
            _ => Of<long>(strengths, options),
        };
#else
        var paths = (long[])strengths.Clone();
        for (var via = 0; via < options; via++)
        {
            for (var from = 0; from < options; from++)
            {
                var first = paths[(from * options) + via];
                for (var to = 0; first > 0 && from != via && to < options; to++)
                {
                    var path = Math.Min(first, paths[(via * options) + to]);
                    paths[(from * options) + to] = Math.Max(path, paths[(from * options) + to]);
                }
            }
        }

        return paths;
#endif
    }

#if NET
    // In the smallest numbers that hold the strengths, rows filled up to whole vectors.
    private static long[] Of<T>(long[] strengths, int options)
        where T : struct, INumber<T>
    {
        var stride = (options + Vector<T>.Count - 1) / Vector<T>.Count;
        var paths = new Vector<T>[stride * options];
        var numbers = MemoryMarshal.Cast<Vector<T>, T>(paths.AsSpan());
        for (var i = 0; i < strengths.Length; i++)
        {
            numbers[(i / options * stride * Vector<T>.Count) + (i % options)] = T.CreateTruncating(strengths[i]);
        }

        for (var via = 0; via < options; via++)
        {
            var second = paths.AsSpan(via * stride, stride);
            for (var from = 0; from < options; from++)
            {
                var first = numbers[(from * stride * Vector<T>.Count) + via];
                if (from != via && first != T.Zero)
                {
                    Improve(paths.AsSpan(from * stride, stride), new Vector<T>(first), second);
                }
            }
        }

        var all = new long[strengths.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = long.CreateTruncating(numbers[(i / options * stride * Vector<T>.Count) + (i % options)]);
        }

        return all;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Improve<T>(Span<Vector<T>> paths, Vector<T> first, ReadOnlySpan<Vector<T>> second)
    {
        for (var i = 0; i < paths.Length && i < second.Length; i++)
        {
            paths[i] = Vector.Max(paths[i], Vector.Min(first, second[i]));
        }
    }
#endif
}
