using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.Counting;

/// <summary>Collects ballots and merges identical ones. Not safe for use by many threads.</summary>
/// <remarks>
/// Cost: O(m) for a ballot of m options. Memory at the peak: at most 1.25·m + 14 bytes for each different ballot, so at most two
/// bytes a ballot and option from 19 options on; with fewer options identical ballots are merged, and it is less than that for
/// each ballot cast. Marks greater than 255 take twice as much.
/// </remarks>
public sealed class ProfileBuilder
{
    /// <summary>The greatest number of options.</summary>
    public const int MaxOptions = 65_535;

    /// <summary>The greatest mark: a rank, or a score plus 1.</summary>
    public const int MaxMark = 65_535;

    /// <summary>The greatest weight of all ballots together, about 35 million million, so that sums of points for every option fit a <c>long</c>.</summary>
    public const long MaxWeight = 1L << 45;

    private readonly ValueList<string> options;
    private readonly BallotForm form;
    private readonly RowIndex index = new();
    private readonly RowWeights weights = new();
    private readonly ushort[] ballot;
    private MarkColumns marks;
    private long total;

    /// <summary>Begins without a ballot.</summary>
    /// <param name="options">The names of the options, 1 to <see cref="MaxOptions"/>, each once.</param>
    /// <param name="form">What the marks mean; not <see cref="BallotForm.None"/>.</param>
    /// <exception cref="ArgumentException">There is no option, there are too many, or a name is empty or stands twice.</exception>
    public ProfileBuilder(ValueList<string> options, BallotForm form)
    {
        this.options = Check(options);
        this.form = Guard.Against.Default(form);
        ballot = new ushort[options.Count];
        marks = new MarkColumns(options.Count);
    }

    /// <summary>Adds a ballot, or many of the same.</summary>
    /// <param name="ballot">
    /// A mark for each option, in their order, 0 for those left out: ranks from 1, 1 for approved of, or a score plus 1.
    /// </param>
    /// <param name="weight">How many cast it; at least 1.</param>
    /// <exception cref="ArgumentException">
    /// The ballot has another number of marks, or one out of range, the weight is less than 1, or the ballots weigh more than <see cref="MaxWeight"/> together.
    /// </exception>
    public void Add(ReadOnlySpan<int> ballot, long weight = 1)
    {
        if (weight <= 0)
        {
            throw new ArgumentException("A ballot weighs at least 1.", nameof(weight));
        }

        if (ballot.Length != options.Count)
        {
            throw new ArgumentException($"A ballot has {options.Count} marks, not {ballot.Length}.", nameof(ballot));
        }

        if (weight > MaxWeight - total)
        {
            throw new ArgumentException($"All ballots together weigh more than {MaxWeight}.", nameof(weight));
        }

        var (greatest, hash) = Read(ballot);
        if (greatest > byte.MaxValue)
        {
            marks.Widen();
        }

        var row = index.Find(hash, this.ballot, marks);
        if (row < 0)
        {
            row = marks.Append(this.ballot);
            index.Add(hash, row, marks);
            weights.Append();
        }

        weights.Add(row, weight);
        total += weight;
    }

    /// <summary>How many different ballots there are so far.</summary>
    public int RowCount => marks.Rows;

    /// <summary>The ballots so far. The builder can go on; the columns that it has filled are shared, not copied.</summary>
    /// <returns>The profile.</returns>
    public Profile Build() => new(options, form, marks.Share(), weights.Copy());

    internal static ValueList<string> Check(ValueList<string> options)
    {
        Guard.Against.OutOfRange(Guard.Against.Null(options).Count, nameof(options), 1, MaxOptions);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (string.IsNullOrEmpty(option) || !seen.Add(option))
            {
                throw new ArgumentException($"The option '{option}' is empty or stands twice.", nameof(options));
            }
        }

        return options;
    }

    private (int Greatest, ulong Hash) Read(ReadOnlySpan<int> given)
    {
        var limit = form == BallotForm.Approval ? 1 : MaxMark;
        var greatest = 0;
        for (var i = 0; i < given.Length; i++)
        {
            var mark = given[i];
            if ((uint)mark > (uint)limit)
            {
                throw new ArgumentException($"The mark {mark} is out of range.", nameof(given));
            }

            greatest = Math.Max(greatest, mark);
            ballot[i] = (ushort)mark;
        }

        return (greatest, RowIndex.Hash(ballot));
    }
}
