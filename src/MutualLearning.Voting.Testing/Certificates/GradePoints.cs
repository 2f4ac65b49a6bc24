using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>The certificate of majority judgment: how many ballots give each option each grade.</summary>
internal static class GradePoints
{
    public static void Check(Proof proof)
    {
        var grades = proof.All.Select(option => new SortedDictionary<long, long>(
            proof.Rows.GroupBy(row => proof.Score(row, option)).ToDictionary(static g => g.Key, g => g.Sum(proof.Profile.Weight)))).ToList();
        foreach (var option in proof.All)
        {
            proof.Expect("grades", [option], [.. grades[option].SelectMany(static pair => new Rational[] { pair.Key, pair.Value })]);
        }

        var ties = proof.Parameter("ties", "majority");
        PointProofs.Tiers(proof, (a, b) => Median(grades[a]) != Median(grades[b]) ? Median(grades[a]).CompareTo(Median(grades[b]))
            : ties is "typical" or "usual" or "central" ? By(ties, grades[a]).CompareTo(By(ties, grades[b]))
            : ByRemoval(new(grades[a]), new(grades[b])));
    }

    // The lower one of two in the middle.
    private static long Median(SortedDictionary<long, long> grades, long removed = 0)
    {
        var place = (grades.Values.Sum() - removed + 1) / 2;
        return grades.First(pair => (place -= pair.Value) <= 0).Key;
    }

    private static Rational By(string ties, SortedDictionary<long, long> grades)
    {
        var median = Median(grades);
        Rational above = grades.Where(pair => pair.Key > median).Sum(static pair => pair.Value), below = grades.Where(pair => pair.Key < median).Sum(static pair => pair.Value);
        return ties switch
        {
            "typical" => above - below,
            "usual" => (above - below) / grades[median],
            _ => above + below == 0 ? 0 : (above - below) / (above + below),
        };
    }

    // Takes ballots of the median grade from both until their medians differ, as many at once as leave both medians as they are.
    private static int ByRemoval(SortedDictionary<long, long> a, SortedDictionary<long, long> b)
    {
        while (a.Values.Sum() > 0)
        {
            var (one, other) = (Median(a), Median(b));
            if (one != other)
            {
                return one.CompareTo(other);
            }

            var stay = Math.Min(Stays(a, one), Stays(b, one)) + 1;
            a[one] -= stay;
            b[one] -= stay;
        }

        return 0;
    }

    // How many ballots of the median grade can go before another grade is the median.
    private static long Stays(SortedDictionary<long, long> grades, long median)
    {
        var (few, many) = (0L, grades[median]);
        while (many - few > 1)
        {
            var middle = (few + many) / 2;
            (few, many) = Median(With(grades, median, middle)) == median ? (middle, many) : (few, middle);
        }

        return few;
    }

    private static SortedDictionary<long, long> With(SortedDictionary<long, long> grades, long grade, long less) =>
        new(grades.ToDictionary(static pair => pair.Key, pair => pair.Key == grade ? pair.Value - less : pair.Value));
}
