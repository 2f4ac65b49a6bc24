using System;

namespace MutualLearning.Roles;

/// <summary>Numbers that look random and are the same on every platform: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014, figure 17).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number that depends on every bit of another one.</summary>
    public static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number for a text under a seed: FNV-1a (Fowler, Noll and Vo) over its UTF-16 code units, mixed.</summary>
    public static ulong Of(int seed, string text)
    {
        unchecked
        {
            var hash = 14695981039346656037UL ^ Mix((ulong)seed);
            foreach (var unit in text)
            {
                hash = (hash ^ unit) * 1099511628211UL;
            }

            return Mix(hash);
        }
    }

    /// <summary>The next number from 0 to one less than a bound. The bias is below one in 2^32 for every bound used here.</summary>
    public int Next(int bound)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return (int)(Mix(state) % (ulong)bound);
    }

    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
