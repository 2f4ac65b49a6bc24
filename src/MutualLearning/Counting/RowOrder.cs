using System;

namespace MutualLearning.Counting;

/// <summary>One ballot of a profile as tiers of options, best first, those left out last. Reused from row to row.</summary>
internal sealed class RowOrder(int options)
{
    // The rank in the upper half, the option in the lower: one sort orders both.
    private readonly long[] keys = new long[options];
    private readonly int[] order = new int[options];

    /// <summary>How many options the ballot ranks.</summary>
    public int Ranked { get; private set; }

    public void Read(Profile profile, int row)
    {
        Ranked = 0;
        for (var option = 0; option < options; option++)
        {
            var mark = profile.Mark(row, option);
            keys[option] = ((long)(mark == 0 ? int.MaxValue : mark) << 32) | (uint)option;
            Ranked += mark == 0 ? 0 : 1;
        }

        Array.Sort(keys);
        for (var place = 0; place < options; place++)
        {
            order[place] = (int)keys[place];
        }
    }

    /// <summary>How many options get points: the ranked ones, and the others only where they are below.</summary>
    public int Length(Unranked unranked) => unranked == Unranked.NotCompared ? Ranked : options;

    /// <summary>The place behind the tier that begins at a place.</summary>
    public int End(int from)
    {
        var end = from + 1;
        while (end < options && keys[end] >> 32 == keys[from] >> 32)
        {
            end++;
        }

        return end;
    }

    /// <summary>The options of some places.</summary>
    public ReadOnlySpan<int> Options(int from, int end) => order.AsSpan(from, end - from);
}
