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

    /// <summary>For each rank of a ballot how many options have it or a better one; those left out are one rank more. Empty where a rank is too great to count so.</summary>
    public ReadOnlySpan<int> Ends(ReadOnlySpan<int> ballot)
    {
        var last = Greatest(ballot) + 1;
        return last < ends.Length ? CountRanks(ballot, last) : default;
    }

    private static int Greatest(ReadOnlySpan<int> ballot)
    {
        var greatest = 0;
        foreach (var rank in ballot)
        {
            greatest = Math.Max(greatest, rank);
        }

        return greatest;
    }

    private void Sort()
    {
        Ranked = 0;
        foreach (var rank in ranks)
        {
            Ranked += rank == 0 ? 0 : 1;
        }

        var last = Greatest(ranks) + 1;
        if (last < ends.Length)
        {
            SortByCounting(last);
        }
        else
        {
            SortByComparing();
        }
    }

    private Span<int> CountRanks(ReadOnlySpan<int> ballot, int last)
    {
        var places = ends.AsSpan(0, last + 1);
        places.Clear();
        foreach (var rank in ballot)
        {
            places[rank == 0 ? last : rank]++;
        }

        for (var rank = 1; rank <= last; rank++)
        {
            places[rank] += places[rank - 1];
        }

        return places;
    }

    private void SortByCounting(int last)
    {
        var places = CountRanks(ranks, last);
        for (var option = options - 1; option >= 0; option--)
        {
            order[--places[ranks[option] == 0 ? last : ranks[option]]] = option;
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
