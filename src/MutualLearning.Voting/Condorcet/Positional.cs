using System;
using System.Collections.Generic;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Points by place. Options of equal rank share the places they take; so do those left out, below the ranked ones, unless they are not compared.</summary>
internal static class Positional
{
    /// <summary>Borda points, as many for the first place as the ballot ranks options.</summary>
    public static Rational[] Modified(Profile profile)
    {
        var halves = new long[profile.OptionCount];
        var row = new RowOrder(profile.OptionCount);
        for (var r = 0; r < profile.RowCount; r++)
        {
            row.Read(profile, r);
            for (int from = 0, end; from < row.Ranked; from = end)
            {
                // Twice the mean of first - from down to first - (end - 1).
                end = row.End(from);
                foreach (var option in row.Options(from, end))
                {
                    halves[option] += profile.Weight(r) * ((2L * row.Ranked) - from - end + 1);
                }
            }
        }

        return Array.ConvertAll(halves, static h => new Rational(h, 2));
    }

    /// <summary>Half the sum of the margins over the other options.</summary>
    public static Rational[] Tournament(Pairwise pairs)
    {
        var points = new Rational[pairs.OptionCount];
        for (var option = 0; option < points.Length; option++)
        {
            var sum = 0L;
            for (var other = 0; other < points.Length; other++)
            {
                sum += pairs.Margin(option, other);
            }

            points[option] = new Rational(sum, 2);
        }

        return points;
    }

    /// <summary>One for the first place, a half for the second, a third for the third. Counted by place first, so that there are few fractions.</summary>
    public static Rational[] Dowdall(Profile profile, Unranked unranked)
    {
        var counts = new Dictionary<(int From, int End), long>[profile.OptionCount];
        var row = new RowOrder(profile.OptionCount);
        for (var r = 0; r < profile.RowCount; r++)
        {
            row.Read(profile, r);
            var (length, end) = (row.Length(unranked), 0);
            for (var from = 0; from < length; from = end)
            {
                end = row.End(from);
                foreach (var option in row.Options(from, end))
                {
                    var places = counts[option] ??= [];
                    places.TryGetValue((from, end), out var before);
                    places[(from, end)] = before + profile.Weight(r);
                }
            }
        }

        return Array.ConvertAll(counts, static places => places is null ? default : Sum(places));
    }

    private static Rational Sum(Dictionary<(int From, int End), long> places)
    {
        var last = 1;
        foreach (var (_, end) in places.Keys)
        {
            last = Math.Max(last, end);
        }

        var common = CommonMultiple(last);
        var sum = BigInteger.Zero;
        foreach (var place in places)
        {
            var parts = BigInteger.Zero;
            for (var p = place.Key.From + 1; p <= place.Key.End; p++)
            {
                parts += common / p;
            }

            sum += place.Value * parts * (common / (place.Key.End - place.Key.From));
        }

        return new Rational(sum, common * common);
    }

    private static BigInteger CommonMultiple(int last)
    {
        var common = BigInteger.One;
        for (var i = 2; i <= last; i++)
        {
            common *= i / BigInteger.GreatestCommonDivisor(common, i);
        }

        return common;
    }
}
