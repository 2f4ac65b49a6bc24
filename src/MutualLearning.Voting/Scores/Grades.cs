using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Scores;

/// <summary>How many ballots give an option each grade; one that gives none gives 0.</summary>
internal sealed class Grades
{
    private readonly List<(int Grade, long Ballots)> sorted;
    private readonly int middle;

    public Grades(Profile profile, int option)
        : this(Enumerable.Range(0, profile.RowCount).Select(row => (System.Math.Max(profile.Mark(row, option) - 1, 0), profile.Weight(row))))
    {
    }

    private Grades(IEnumerable<(int Grade, long Ballots)> given)
    {
        var counts = new SortedDictionary<int, long>();
        foreach (var (grade, ballots) in given)
        {
            counts[grade] = (counts.TryGetValue(grade, out var sum) ? sum : 0) + ballots;
            Count += ballots;
        }

        sorted = [.. counts.Select(static pair => (pair.Key, pair.Value))];
        while (Below + sorted[middle].Ballots < (Count + 1) / 2)
        {
            Below += sorted[middle++].Ballots;
        }

        Above = Count - Below - AtMedian;
    }

    public long Count { get; }

    /// <summary>The grade in the middle, the lower one of two.</summary>
    public int Median => sorted[middle].Grade;

    public long AtMedian => sorted[middle].Ballots;

    public long Below { get; }

    public long Above { get; }

    /// <summary>The grades with so many more of one.</summary>
    public Grades With(int grade, long ballots) => ballots == 0 ? this : new(sorted.Append((grade, ballots)));

    /// <summary>Each grade that somebody gave, and how many did, the lowest first.</summary>
    public Rational[] Counts() => [.. sorted.SelectMany(static pair => new Rational[] { pair.Grade, pair.Ballots })];

    /// <summary>Compares what is the median after more and more ballots of the median grade are taken away; positive when this is better.</summary>
    /// <remarks>
    /// The medians in turn are the grades from the middle outwards: for an even number the lower one of the middle, the upper one, the
    /// next lower one, and so on; for an odd number the middle alone comes first. Runs of equal grades are passed in one step.
    /// </remarks>
    public int CompareByRemoval(Grades other)
    {
        var lower = (Count + 1) / 2;
        var first = At(lower).Grade.CompareTo(other.At(lower).Grade);
        if (first != 0)
        {
            return first;
        }

        // The places below and above the middle that come next, as pairs.
        var (low, high) = Count % 2 == 0 ? (lower, lower + 1) : (lower - 1, lower + 1);
        while (low >= 1)
        {
            var ((a, aFrom, _), (b, bFrom, _)) = (At(low), other.At(low));
            var ((c, _, cTo), (d, _, dTo)) = (At(high), other.At(high));
            if (a != b || c != d)
            {
                return a != b ? a.CompareTo(b) : c.CompareTo(d);
            }

            var run = System.Math.Min(System.Math.Min(low - aFrom, low - bFrom), System.Math.Min(cTo - high, dTo - high)) + 1;
            (low, high) = (low - run, high + run);
        }

        return 0;
    }

    // The grade at a place from 1, lowest first, and the first and last place of the same grade.
    private (int Grade, long From, long To) At(long place)
    {
        var before = 0L;
        foreach (var (grade, ballots) in sorted)
        {
            if (place <= before + ballots)
            {
                return (grade, before + 1, before + ballots);
            }

            before += ballots;
        }

        throw new System.InvalidOperationException("There is no such place.");
    }
}
