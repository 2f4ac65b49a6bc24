using System;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Counting;

/// <summary>Collects ballots and merges identical ones. Not safe for use by many threads.</summary>
public sealed class ProfileBuilder
{
    /// <summary>The greatest number of options.</summary>
    public const int MaxOptions = 65_535;

    /// <summary>The greatest mark: a rank, or a score plus 1.</summary>
    public const int MaxMark = 65_535;

    private readonly Log<string> options;
    private readonly BallotForm form;
    private ushort[] marks = [];
    private long[] weights = [];
    private int[] slots = new int[16];
    private int rows;
    private int maxMark;

    /// <summary>Begins without a ballot.</summary>
    /// <param name="options">The names of the options, 1 to <see cref="MaxOptions"/>, each once.</param>
    /// <param name="form">What the marks mean; not <see cref="BallotForm.None"/>.</param>
    /// <exception cref="ArgumentException">There is no option, there are too many, or a name is empty or stands twice.</exception>
    public ProfileBuilder(Log<string> options, BallotForm form)
    {
        this.options = Guard.Against.Null(options);
        this.form = Guard.Against.Default(form);
        Guard.Against.OutOfRange(options.Count, nameof(options), 1, MaxOptions);
        var seen = new System.Collections.Generic.HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (string.IsNullOrEmpty(option) || !seen.Add(option))
            {
                throw new ArgumentException($"The option '{option}' is empty or stands twice.", nameof(options));
            }
        }
    }

    /// <summary>Adds a ballot, or many of the same.</summary>
    /// <param name="ballot">
    /// A mark for each option, in their order, 0 for those left out: ranks from 1, 1 for approved of, or a score plus 1.
    /// </param>
    /// <param name="weight">How many cast it; at least 1.</param>
    /// <exception cref="ArgumentException">The ballot has another number of marks, or one out of range.</exception>
    public void Add(ReadOnlySpan<int> ballot, long weight = 1)
    {
        Guard.Against.NegativeOrZero(weight);
        var width = options.Count;
        if (ballot.Length != width)
        {
            throw new ArgumentException($"A ballot has {width} marks, not {ballot.Length}.", nameof(ballot));
        }

        if ((rows + 1) * width > marks.Length)
        {
            Array.Resize(ref marks, Math.Max(4, rows * 2) * width);
            Array.Resize(ref weights, Math.Max(4, rows * 2));
        }

        var place = marks.AsSpan(rows * width, width);
        for (var i = 0; i < width; i++)
        {
            var mark = ballot[i];
            if ((uint)mark > (form == BallotForm.Approval ? 1u : MaxMark))
            {
                throw new ArgumentException($"The mark {mark} is out of range.", nameof(ballot));
            }

            place[i] = (ushort)mark;
            maxMark = Math.Max(maxMark, mark);
        }

        weights[Merge(place)] += weight;
    }

    /// <summary>The ballots so far. The builder can go on.</summary>
    /// <returns>The profile.</returns>
    public Profile Build()
    {
        var width = options.Count;
        var kept = weights.AsSpan(0, rows).ToArray();
        if (maxMark <= byte.MaxValue)
        {
            return new Profile(options, form, Columns(width, static mark => (byte)mark), null, kept);
        }

        return new Profile(options, form, null, Columns(width, static mark => mark), kept);
    }

    private T[][] Columns<T>(int width, Func<ushort, T> convert)
    {
        var columns = new T[width][];
        for (var option = 0; option < width; option++)
        {
            var column = new T[rows];
            for (var row = 0; row < rows; row++)
            {
                column[row] = convert(marks[(row * width) + option]);
            }

            columns[option] = column;
        }

        return columns;
    }

    // The row equal to the one just written behind the last; a new row when there is none.
    private int Merge(ReadOnlySpan<ushort> written)
    {
        if (rows * 2 >= slots.Length)
        {
            Grow();
        }

        for (var slot = Hash(written) & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot] == 0)
            {
                slots[slot] = ++rows;
                weights[rows - 1] = 0;
                return rows - 1;
            }

            if (Row(slots[slot] - 1).SequenceEqual(written))
            {
                return slots[slot] - 1;
            }
        }
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var row = 0; row < rows; row++)
        {
            var slot = Hash(Row(row)) & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = row + 1;
        }
    }

    private ReadOnlySpan<ushort> Row(int row) => marks.AsSpan(row * options.Count, options.Count);

    private static int Hash(ReadOnlySpan<ushort> row)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var mark in row)
        {
            hash = unchecked((hash ^ mark) * 1_099_511_628_211UL);
        }

        return (int)(hash ^ (hash >> 32));
    }
}
