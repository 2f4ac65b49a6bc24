using System;

namespace MutualLearning.Counting;

/// <summary>One ballot as tiers of options, best first, those left out last. Reused from ballot to ballot.</summary>
/// <remarks>O(m) for m options; O(m log m) where a rank is above 2·m.</remarks>
internal sealed class RowOrder(int options)
{
    private readonly int[] ranks = new int[options];
    private readonly int[] order = new int[options];
    private readonly int[] ends = new int[Math.Min(2 * options, ProfileBuilder.MaxMark) + 2];

    /// <summary>How many options the ballot ranks.</summary>
    public int Ranked { get; private set; }

    public void Read(Profile profile, int row)
    {
        for (var option = 0; option < options; option++)
        {
            ranks[option] = profile.Mark(row, option);
        }

        Sort();
    }

    public void Read(ReadOnlySpan<int> ballot)
    {
        ballot.CopyTo(ranks);
        Sort();
    }

    /// <summary>How many options get points: the ranked ones, and the others only where they are below.</summary>
    public int Length(Unranked unranked) => unranked == Unranked.NotCompared ? Ranked : options;

    /// <summary>The place behind the tier that begins at a place.</summary>
    public int End(int from)
    {
        var (end, rank) = (from + 1, ranks[order[from]]);
        while (end < options && ranks[order[end]] == rank)
        {
            end++;
        }

        return end;
    }

    /// <summary>The options of some places.</summary>
    public ReadOnlySpan<int> Options(int from, int end) => order.AsSpan(from, end - from);

    private void Sort()
    {
        var greatest = 0;
        Ranked = 0;
        foreach (var rank in ranks)
        {
            greatest = Math.Max(greatest, rank);
            Ranked += rank == 0 ? 0 : 1;
        }

        if (greatest + 1 < ends.Length)
        {
            SortByCounting(greatest + 1);
        }
        else
        {
            SortByComparing();
        }
    }

    // How many have each rank, then where each rank begins; what is left out is one rank more.
    private void SortByCounting(int last)
    {
        var places = ends.AsSpan(0, last + 1);
        places.Clear();
        foreach (var rank in ranks)
        {
            places[rank == 0 ? last : rank]++;
        }

        var begin = 0;
        for (var rank = 1; rank <= last; rank++)
        {
            (places[rank], begin) = (begin, begin + places[rank]);
        }

        for (var option = 0; option < options; option++)
        {
            order[places[ranks[option] == 0 ? last : ranks[option]]++] = option;
        }
    }

    private void SortByComparing()
    {
        for (var option = 0; option < options; option++)
        {
            order[option] = option;
        }

        Array.Sort(order, (a, b) => Last(ranks[a]).CompareTo(Last(ranks[b])));

        static int Last(int rank) => rank == 0 ? int.MaxValue : rank;
    }
}
