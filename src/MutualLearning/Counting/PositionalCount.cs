using System;
using Ardalis.GuardClauses;

namespace MutualLearning.Counting;

/// <summary>Adds up the points of options while ballots come, change and go, and keeps none of them. Not safe for use by many threads.</summary>
/// <remarks>
/// Memory: at most 24 bytes for each option and 1 KB, however many ballots come: a hundred million on up to 65,535 options are counted
/// as a stream. Where ballots put several options first, 8 bytes more for each option, for each different number of first ones. A
/// ballot costs O(m) for m options, or O(m log m) for <see cref="PositionalPoints.Borda"/> where it has a rank above 2·m. Nothing is
/// allocated after the constructor, except where a ballot is the first with so many first options, and for such a rank.
/// The verdict of these points comes from <c>OptionVerdict.OfPoints</c>.
/// </remarks>
public sealed class PositionalCount
{
    private readonly PositionalPoints points;
    private readonly Unranked unranked;
    private readonly BallotTotal total;
    private readonly RowOrder? order;

    // Whole points; halves for Borda.
    private readonly long[] sums;

    // By how many share a ballot, from 2: how many such ballots an option has a part of.
    private long[]?[] shared = [];

    /// <summary>Begins without a ballot.</summary>
    /// <param name="options">How many options there are, 1 to <see cref="ProfileBuilder.MaxOptions"/>.</param>
    /// <param name="points">What a ballot gives an option.</param>
    /// <param name="unranked">What it means to leave an option out: for <see cref="PositionalPoints.Borda"/> those left out share the last places, or get 0. The others do not ask.</param>
    /// <exception cref="ArgumentException">There is no option, there are too many, or there are no such points.</exception>
    public PositionalCount(int options, PositionalPoints points, Unranked unranked = default)
    {
        OptionCount = Guard.Against.OutOfRange(options, nameof(options), 1, ProfileBuilder.MaxOptions);
        this.points = Guard.Against.EnumOutOfRange(points);
        this.unranked = unranked;
        total = new BallotTotal(options, points == PositionalPoints.Approvals ? 1 : ProfileBuilder.MaxMark);
        sums = new long[options];
        order = points == PositionalPoints.Borda ? new RowOrder(options) : null;
    }

    /// <summary>Counts the ballots of a profile. O(m) a row.</summary>
    /// <param name="profile">The ballots.</param>
    /// <param name="points">What a ballot gives an option.</param>
    /// <param name="unranked">What it means to leave an option out.</param>
    /// <returns>The count, to which more can be added.</returns>
    public static PositionalCount Of(Profile profile, PositionalPoints points, Unranked unranked = default)
    {
        var count = new PositionalCount(Guard.Against.Null(profile).OptionCount, points, unranked);
        var marks = new int[profile.OptionCount];
        for (var row = 0; row < profile.RowCount; row++)
        {
            for (var option = 0; option < marks.Length; option++)
            {
                marks[option] = profile.Mark(row, option);
            }

            count.Add(marks, profile.Weight(row));
        }

        return count;
    }

    /// <summary>How many options there are.</summary>
    public int OptionCount { get; }

    /// <summary>How many ballots are counted, the weight of each counted.</summary>
    public long BallotCount => total.Count;

    /// <summary>Adds a ballot, or many of the same.</summary>
    /// <param name="ballot">A mark for each option as in <see cref="ProfileBuilder.Add"/>: a rank from 1, 1 for approved of, or a score plus 1; 0 for those left out.</param>
    /// <param name="weight">How many cast it; at least 1.</param>
    /// <exception cref="ArgumentException">The ballot has another number of marks, or one out of range, or all weigh too much; nothing is counted.</exception>
    public void Add(ReadOnlySpan<int> ballot, long weight = 1)
    {
        total.Add(ballot, weight);
        Count(ballot, weight);
    }

    /// <summary>Takes back a ballot that was added.</summary>
    /// <param name="ballot">The same marks; who was added is not remembered, so the points are wrong when it never was.</param>
    /// <param name="weight">How many take it back; at least 1.</param>
    /// <exception cref="ArgumentException">The ballot does not fit, or fewer are counted than are taken back; nothing changes.</exception>
    public void Remove(ReadOnlySpan<int> ballot, long weight = 1)
    {
        total.Remove(ballot, weight);
        Count(ballot, -weight);
    }

    /// <summary>Puts a ballot in the place of one that was added.</summary>
    /// <param name="before">The marks as they were added.</param>
    /// <param name="after">The marks that count from now on.</param>
    /// <param name="weight">How many change it; at least 1.</param>
    /// <exception cref="ArgumentException">A ballot does not fit, or fewer are counted than change; nothing changes.</exception>
    public void Change(ReadOnlySpan<int> before, ReadOnlySpan<int> after, long weight = 1)
    {
        total.Check(after, weight);
        Remove(before, weight);
        Add(after, weight);
    }

    /// <summary>The points of an option so far, exact.</summary>
    /// <param name="option">The option.</param>
    /// <returns>Its points; 0 or more.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such option.</exception>
    public Rational Points(int option)
    {
        var sum = Whole(option);
        for (var count = 2; count < shared.Length; count++)
        {
            sum += shared[count]?[option] is { } parts and not 0 ? new Rational(parts, count) : default;
        }

        return sum;
    }

    /// <summary>The points of all options as they are now.</summary>
    /// <returns>The points, in the order of the options.</returns>
    public Rational[] ToPoints()
    {
        var all = new Rational[OptionCount];
        for (var option = 0; option < all.Length; option++)
        {
            all[option] = Whole(option);
        }

        for (var count = 2; count < shared.Length; count++)
        {
            for (var option = 0; shared[count] is { } parts && option < parts.Length; option++)
            {
                all[option] += parts[option] == 0 ? default : new Rational(parts[option], count);
            }
        }

        return all;
    }

    private Rational Whole(int option) => points == PositionalPoints.Borda ? new Rational(sums[option], 2) : sums[option];

    private void Count(ReadOnlySpan<int> ballot, long weight)
    {
        switch (points)
        {
            case PositionalPoints.FirstPlaces:
                First(ballot, weight);
                break;
            case PositionalPoints.Borda:
                Places(ballot, weight);
                break;
            default:
                // A mark is a score plus 1, and 1 for approved of.
                var less = points == PositionalPoints.Scores ? 1 : 0;
                for (var option = 0; option < ballot.Length; option++)
                {
                    sums[option] += ballot[option] == 0 ? 0 : weight * (ballot[option] - less);
                }

                break;
        }
    }

    private void First(ReadOnlySpan<int> ballot, long weight)
    {
        var (best, count, last) = (int.MaxValue, 0, -1);
        for (var option = 0; option < ballot.Length; option++)
        {
            var rank = ballot[option] == 0 ? int.MaxValue : ballot[option];
            (best, count, last) = rank < best ? (rank, 1, option) : (best, rank == best && rank < int.MaxValue ? count + 1 : count, last);
        }

        if (count < 2)
        {
            sums[Math.Max(last, 0)] += count * weight;
            return;
        }

        if (count >= shared.Length)
        {
            Array.Resize(ref shared, count + 1);
        }

        var parts = shared[count] ??= new long[OptionCount];
        for (var option = last; option < ballot.Length; option++)
        {
            parts[option] += ballot[option] == best ? weight : 0;
        }
    }

    // Twice the mean of the places that a tier takes: from m - from down to m - (end - 1).
    private void Places(ReadOnlySpan<int> ballot, long weight)
    {
        var ends = order!.Ends(ballot);
        if (ends.IsEmpty)
        {
            PlacesInOrder(ballot, weight);
            return;
        }

        for (var option = 0; option < ballot.Length; option++)
        {
            var rank = ballot[option] == 0 ? ends.Length - 1 : ballot[option];
            var counts = ballot[option] > 0 || unranked != Unranked.NotCompared;
            sums[option] += counts ? weight * ((2L * OptionCount) - ends[rank - 1] - ends[rank] + 1) : 0;
        }
    }

    private void PlacesInOrder(ReadOnlySpan<int> ballot, long weight)
    {
        order!.Read(ballot);
        var (length, end) = (order.Length(unranked), 0);
        for (var from = 0; from < length; from = end)
        {
            end = order.End(from);
            var halves = weight * ((2L * OptionCount) - from - end + 1);
            foreach (var option in order.Options(from, end))
            {
                sums[option] += halves;
            }
        }
    }
}
