using System;

namespace MutualLearning.Counting;

/// <summary>The hash of the ballots under the last seed that was asked for: all ties of a count draw from the same. Safe for use by many threads.</summary>
internal sealed class DrawnLots
{
    private Tuple<string, byte[]>? last;

    /// <summary>What was drawn last; null when nothing was.</summary>
    public DrawnLot? Last => last is { } known ? new DrawnLot(known.Item1, Lot.Hex(known.Item2)) : null;

    public byte[] Of(string seed, Func<byte[]> draw)
    {
        if (last is { } known && string.Equals(known.Item1, seed, StringComparison.Ordinal))
        {
            return known.Item2;
        }

        var drawn = draw();
        last = Tuple.Create(seed, drawn);
        return drawn;
    }
}
