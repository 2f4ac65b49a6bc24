using System;

namespace MutualLearning.Counting;

/// <summary>How often each row of a profile was cast. Immutable.</summary>
internal sealed class Weights(byte[] light, int[] heavyRows, long[] heavyWeights)
{
    public ReadOnlySpan<byte> Light => light;

    public ReadOnlySpan<int> HeavyRows => heavyRows;

    public ReadOnlySpan<long> HeavyWeights => heavyWeights;

    public long this[int row] => light[row] is var weight and not 0 ? weight : heavyWeights[Array.BinarySearch(heavyRows, row)];

    public long Sum()
    {
        var sum = 0L;
        foreach (var weight in light)
        {
            sum += weight;
        }

        foreach (var weight in heavyWeights)
        {
            sum += weight;
        }

        return sum;
    }
}
