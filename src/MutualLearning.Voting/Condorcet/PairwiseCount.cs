using System;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Counts pairs while ballots come, change and go, and keeps none of them. Not safe for use by many threads.</summary>
/// <remarks>
/// Memory: 8·m² bytes for m options, and a tile of at most 2,048 ballots (1 MB, or 1 KB for each option where that is more; twice that
/// where those left out are not compared), however many ballots come: a hundred million are counted as a stream. One costs O(m), and
/// its part of O(m²) for a whole tile, once that is full or counts are read. Nothing is allocated after the constructor, except by
/// <see cref="ToPairwise"/>.
/// </remarks>
public sealed class PairwiseCount
{
    private readonly long[] wins;
    private readonly PairwiseTile waiting;
    private readonly Unranked unranked;
    private readonly BallotTotal total;

    /// <summary>Begins without a ballot.</summary>
    /// <param name="options">How many options there are, 1 to <see cref="Pairwise.MaxOptions"/>.</param>
    /// <param name="unranked">What it means to leave an option out.</param>
    /// <exception cref="ArgumentException">There is no option, or there are too many.</exception>
    public PairwiseCount(int options, Unranked unranked)
    {
        OptionCount = Guard.Against.OutOfRange(options, nameof(options), 1, Pairwise.MaxOptions);
        this.unranked = unranked;
        total = new BallotTotal(options, ProfileBuilder.MaxMark);
        wins = new long[options * options];
        waiting = new PairwiseTile(options, unranked, PairwiseKernel.MaxRows);
    }

    /// <summary>How many options there are.</summary>
    public int OptionCount { get; }

    /// <summary>How many ballots are counted, the weight of each counted.</summary>
    public long BallotCount => total.Count;

    /// <summary>Adds a ballot, or many of the same. O(m), and O(m²) for a weight of more than 127.</summary>
    /// <param name="ballot">A rank for each option from 1, best, to <see cref="ProfileBuilder.MaxMark"/>; 0 for those left out.</param>
    /// <param name="weight">How many cast it; at least 1.</param>
    /// <exception cref="ArgumentException">The ballot has another number of ranks, or one out of range, or all weigh too much; nothing is counted.</exception>
    public void Add(ReadOnlySpan<int> ballot, long weight = 1)
    {
        total.Add(ballot, weight);
        Count(ballot, weight);
    }

    /// <summary>Takes back a ballot that was added. Costs what adding it does.</summary>
    /// <param name="ballot">The same ranks; who was added is not remembered, so the counts are wrong when it never was.</param>
    /// <param name="weight">How many take it back; at least 1.</param>
    /// <exception cref="ArgumentException">The ballot does not fit, or fewer are counted than are taken back; nothing changes.</exception>
    public void Remove(ReadOnlySpan<int> ballot, long weight = 1)
    {
        total.Remove(ballot, weight);
        Count(ballot, -weight);
    }

    /// <summary>Puts a ballot in the place of one that was added. Costs what adding two does.</summary>
    /// <param name="before">The ranks as they were added.</param>
    /// <param name="after">The ranks that count from now on.</param>
    /// <param name="weight">How many change it; at least 1.</param>
    /// <exception cref="ArgumentException">A ballot does not fit, or fewer are counted than change; nothing changes.</exception>
    public void Change(ReadOnlySpan<int> before, ReadOnlySpan<int> after, long weight = 1)
    {
        total.Check(after, weight);
        Remove(before, weight);
        Add(after, weight);
    }

    /// <summary>How many ballots put an option above another.</summary>
    /// <param name="option">The option.</param>
    /// <param name="other">The other.</param>
    /// <returns>The ballots, the weight of each counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such option.</exception>
    public long Wins(int option, int other)
    {
        if ((uint)other >= (uint)OptionCount)
        {
            throw new ArgumentOutOfRangeException(nameof(other), other, "There is no such option.");
        }

        Settle();
        return wins[(option * OptionCount) + other];
    }

    /// <summary>The counts as they are now.</summary>
    /// <returns>The counts; they do not change with this.</returns>
    public Pairwise ToPairwise()
    {
        Settle();
        return new Pairwise(OptionCount, unranked, (long[])wins.Clone());
    }

    private void Count(ReadOnlySpan<int> ballot, long weight)
    {
        if (Math.Abs(weight) > PairwiseKernel.MaxWeight)
        {
            PairwiseRows.AddOne(ballot, unranked, weight, wins);
            return;
        }

        waiting.Append(ballot, (int)weight);
        if (waiting.IsFull)
        {
            waiting.AddTo(wins);
        }
    }

    private void Settle()
    {
        if (!waiting.IsEmpty)
        {
            waiting.AddTo(wins);
        }
    }
}
