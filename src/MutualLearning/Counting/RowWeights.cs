using System;
using System.Collections.Generic;

namespace MutualLearning.Counting;

/// <summary>How often each row was cast: a byte a row, and the few rows cast more often than <see cref="ProfileRows.MostLight"/> times aside.</summary>
internal sealed class RowWeights
{
    private byte[] light = [];
    private readonly Dictionary<int, long> heavy = [];
    private int rows;

    /// <summary>A row with no weight yet.</summary>
    public void Append()
    {
        if (rows == light.Length)
        {
            Array.Resize(ref light, Math.Max(16, rows + (rows / 4)));
        }

        rows++;
    }

    public void Add(int row, long weight)
    {
        if (light[row] == 0 && heavy.TryGetValue(row, out var before))
        {
            heavy[row] = before + weight;
        }
        else if (light[row] + weight <= ProfileRows.MostLight)
        {
            light[row] = (byte)(light[row] + weight);
        }
        else
        {
            heavy[row] = light[row] + weight;
            light[row] = 0;
        }
    }

    public Weights Copy()
    {
        var at = new int[heavy.Count];
        var weights = new long[heavy.Count];
        heavy.Keys.CopyTo(at, 0);
        heavy.Values.CopyTo(weights, 0);
        Array.Sort(at, weights);
        return new Weights(light.AsSpan(0, rows).ToArray(), at, weights);
    }
}
