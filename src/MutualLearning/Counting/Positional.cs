using System;
using System.Collections.Generic;
using System.Numerics;

namespace MutualLearning.Counting;

/// <summary>Points by place. Options of equal rank share the places they take; so do those left out, below the ranked ones, unless they are not compared.</summary>
internal static class Positional
{
    /// <summary>Borda points: as many for the first place as there are options, or as the ballot ranks.</summary>
    /// <remarks>
    /// From the pairs: an option of a ballot that ranks k has the mean of 1 to k, and half a point more or less for each ranked one that it
    /// is above or below; a first place that is worth more adds the same for each of the k.
    /// </remarks>
    public static Rational[] Borda(Profile profile, Unranked unranked, bool modified)
    {
        var shared = unranked == Unranked.BelowRanked && !modified;
        var points = Tournament(Pairwise.Of(profile, shared ? unranked : Unranked.NotCompared));
        var halves = shared ? new long[points.Length] : Halves(profile, modified);
        for (var option = 0; option < points.Length; option++)
        {
            points[option] += new Rational(shared ? profile.BallotCount * (points.Length + 1) : halves[option], 2);
        }

        return points;
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

    // Twice the mean that each option has on the ballots that rank it.
    private static long[] Halves(Profile profile, bool modified)
    {
        var ranked = new int[profile.RowCount];
        for (var option = 0; option < profile.OptionCount; option++)
        {
            for (var row = 0; row < ranked.Length; row++)
            {
                ranked[row] += profile.Mark(row, option) > 0 ? 1 : 0;
            }
        }

        var halves = new long[profile.OptionCount];
        for (var option = 0; option < halves.Length; option++)
        {
            for (var row = 0; row < ranked.Length; row++)
            {
                var mean = modified ? ranked[row] + 1 : (2 * halves.Length) - ranked[row] + 1;
                halves[option] += profile.Mark(row, option) > 0 ? profile.Weight(row) * mean : 0;
            }
        }

        return halves;
    }

    /// <summary>One for the first place, a half for the second, a third for the third. Counted by place first, so that there are few fractions.</summary>
    public static Rational[] Dowdall(Profile profile, Unranked unranked)
    {
        var counts = new Dictionary<(int From, int End), long>[profile.OptionCount];
        var row = new RowOrder(profile.OptionCount);
        for (var r = 0; r < profile.RowCount; r++)
        {
            row.Read(profile, r);
            for (var from = 0; from < row.Length(unranked); from = row.End(from))
            {
                foreach (var option in row.Tier(from))
                {
                    var places = counts[option] ??= [];
                    places.TryGetValue((from, row.End(from)), out var before);
                    places[(from, row.End(from))] = before + profile.Weight(r);
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
