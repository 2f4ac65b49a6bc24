using System;

namespace MutualLearning.Counting;

/// <summary>One ballot of a profile as tiers of options, best first, those left out last. Reused from row to row.</summary>
internal sealed class RowOrder(int options)
{
    private readonly int[] ranks = new int[options];
    private readonly int[] order = new int[options];

    /// <summary>How many options the ballot ranks.</summary>
    public int Ranked { get; private set; }

    public void Read(Profile profile, int row)
    {
        Ranked = 0;
        for (var option = 0; option < options; option++)
        {
            var mark = profile.Mark(row, option);
            ranks[option] = mark == 0 ? int.MaxValue : mark;
            order[option] = option;
            Ranked += mark == 0 ? 0 : 1;
        }

        Array.Sort(ranks, order);
    }

    /// <summary>How many options get points: the ranked ones, and the others only where they are below and count.</summary>
    public int Length(Unranked unranked, bool modified) => unranked == Unranked.NotCompared || modified ? Ranked : options;

    /// <summary>The place behind the tier that begins at a place.</summary>
    public int End(int from)
    {
        var end = from + 1;
        while (end < options && ranks[end] == ranks[from])
        {
            end++;
        }

        return end;
    }

    public ReadOnlySpan<int> Tier(int from) => order.AsSpan(from, End(from) - from);
}
