using System;

namespace MutualLearning.Testing;

/// <summary>Pseudo-random numbers that are the same for the same seed on every machine and runtime. Not for secrets.</summary>
/// <remarks>
/// SplitMix64: G. L. Steele, D. Lea and C. H. Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, OOPSLA 2014.
/// Not safe for use by many threads.
/// </remarks>
public sealed class SplitMix64
{
    private ulong state;

    /// <summary>Makes a source.</summary>
    /// <param name="seed">The seed.</param>
    public SplitMix64(ulong seed) => state = seed;

    /// <summary>The next 64 bits.</summary>
    /// <returns>A number, each as likely as any other.</returns>
    public ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number below a bound.</summary>
    /// <param name="bound">The bound; at least 1.</param>
    /// <returns>0 to <paramref name="bound"/> − 1; for the bounds of tests each as likely as any other.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bound is less than 1.</exception>
    public int Next(int bound) => bound < 1
        ? throw new ArgumentOutOfRangeException(nameof(bound), "The bound is at least 1.")
        : (int)(Next() % (ulong)bound);
}
