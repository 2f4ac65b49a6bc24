using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>The papers of a Scottish count in parcels of one value, and what they are worth together. No vote is made or lost unseen.</summary>
internal sealed class ScottishPiles : IDisposable
{
    private const long StepsOfARow = 12;

    private readonly Profile profile;
    private readonly BallotOrders orders;
    private readonly List<Parcel>[] piles;
    private readonly Parcel?[] targets;
    private readonly int[] next;
    private readonly ushort[] at;
    private long residual;

    public ScottishPiles(Profile profile, BallotOrders orders)
    {
        this.profile = profile;
        this.orders = orders;
        next = ArrayPool<int>.Shared.Rent(profile.RowCount);
        at = ArrayPool<ushort>.Shared.Rent(profile.RowCount);
        Votes = new long[profile.OptionCount];
        Continuing = new bool[profile.OptionCount];
        targets = new Parcel?[profile.OptionCount];
        piles = new List<Parcel>[profile.OptionCount];
        Continuing.AsSpan().Fill(true);
        for (var option = 0; option < piles.Length; option++)
        {
            piles[option] = [];
        }

        for (var row = 0; row < profile.RowCount; row++)
        {
            var first = orders.Of(row)[0];
            if (first != BallotOrders.End)
            {
                Put(row, first, 0, ScottishCount.Vote);
                Papers += profile.Weight(row);
            }
        }

        Settle(ScottishCount.Vote);
        Check();
    }

    /// <summary>The valid papers: those with one first preference.</summary>
    public long Papers { get; }

    /// <summary>What each option is credited with.</summary>
    public long[] Votes { get; }

    /// <summary>Who is neither elected nor excluded.</summary>
    public bool[] Continuing { get; }

    /// <summary>The value of papers that name no continuing option any more.</summary>
    public long Exhausted { get; private set; }

    /// <summary>What the five decimals of transfer values took from votes so far.</summary>
    public long Lost => residual;

    /// <summary>Rule 48: each paper goes on at its value times the surplus, divided by the votes, to five decimals, the rest ignored.</summary>
    public void MoveSurplus(int option, long quota)
    {
        var surplus = Votes[option] - quota;
        var moved = 0L;
        var papers = 0L;
        foreach (var parcels in Take(option))
        {
            papers += parcels.Sum(static p => p.Papers);
            moved += Move(parcels, (long)((BigInteger)surplus * parcels.Key / Votes[option]));
        }

        var lost = surplus - moved;
        Expect(lost >= 0 && lost <= papers, "A transfer of a surplus loses less than a hundred-thousandth of a vote a paper.");
        residual += lost;
        Votes[option] = quota;
    }

    /// <summary>Rule 50: the papers of an excluded option go on at the values at which they were received.</summary>
    public void MoveAll(int option)
    {
        var moved = 0L;
        foreach (var parcels in Take(option))
        {
            moved += Move(parcels, parcels.Key);
        }

        Expect(moved == Votes[option], "All votes of an excluded option go on.");
        Votes[option] = 0;
    }

    /// <summary>Votes, exhausted and what truncation took are the papers.</summary>
    public void Check()
    {
        var sum = checked(Exhausted + residual);
        foreach (var votes in Votes)
        {
            sum = checked(sum + votes);
        }

        Expect(sum == checked(Papers * ScottishCount.Vote), "Votes, exhausted votes and the residue are the ballots.");
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(next);
        ArrayPool<ushort>.Shared.Return(at);
    }

    private static void Expect(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }

    // The parcels of an option by their value, so that papers of one value stay together.
    private List<IGrouping<long, Parcel>> Take(int option)
    {
        var taken = piles[option];
        piles[option] = [];
        return [.. taken.GroupBy(static parcel => parcel.Value)];
    }

    // Returns the value that the papers have afterwards, wherever they are.
    private long Move(IEnumerable<Parcel> parcels, long value)
    {
        var (before, ended) = (0L, 0L);
        foreach (var parcel in parcels)
        {
            before += parcel.Papers;
            ended += Move(parcel, value);
        }

        var after = Settle(value);
        Expect(after + ended == before, "No paper is made or lost.");
        Exhausted = checked(Exhausted + (ended * value));
        return checked(before * value);
    }

    // Returns how many papers name no continuing option any more.
    private long Move(Parcel parcel, long value)
    {
        var (ended, steps) = (0L, 0L);
        var all = orders.All;
        for (var row = parcel.Head; row >= 0;)
        {
            var following = next[row];
            var order = all.Slice(row * orders.Width, orders.Width);
            var place = at[row] + 1;
            steps += StepsOfARow - place;
            while (place < order.Length && order[place] != BallotOrders.End && !Continuing[order[place]])
            {
                place++;
            }

            steps += place;
            if (place < order.Length && order[place] != BallotOrders.End)
            {
                Put(row, order[place], place, value);
            }
            else
            {
                ended += profile.Weight(row);
            }

            row = following;
        }

        profile.Spend(steps);
        return ended;
    }

    private void Put(int row, int option, int place, long value)
    {
        var target = targets[option] ??= new Parcel(value);
        next[row] = target.Head;
        at[row] = (ushort)place;
        target.Head = row;
        target.Papers += profile.Weight(row);
    }

    // The parcels just filled become part of the piles.
    private long Settle(long value)
    {
        var papers = 0L;
        for (var option = 0; option < targets.Length; option++)
        {
            if (targets[option] is { } parcel)
            {
                papers += parcel.Papers;
                Votes[option] = checked(Votes[option] + (parcel.Papers * value));
                piles[option].Add(parcel);
                targets[option] = null;
            }
        }

        return papers;
    }

    private sealed class Parcel(long value)
    {
        public long Value { get; } = value;

        public int Head { get; set; } = -1;

        public long Papers { get; set; }
    }
}
