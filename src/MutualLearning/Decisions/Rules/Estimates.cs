using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>How many gave each score to an option.</summary>
internal sealed class Estimates
{
    private readonly SortedDictionary<int, long> counts = [];
    private readonly long all;

    public Estimates(Profile profile, int option)
    {
        for (var row = 0; row < profile.RowCount; row++)
        {
            if (profile.Mark(row, option) is > 0 and var mark)
            {
                counts[mark - 1] = (counts.TryGetValue(mark - 1, out var before) ? before : 0) + profile.Weight(row);
                all += profile.Weight(row);
            }
        }
    }

    /// <summary>The least answer that at least a part of the answers do not exceed; 0 without answers.</summary>
    public int Quantile(int part, int of)
    {
        var seen = 0L;
        foreach (var pair in counts)
        {
            seen += pair.Value;
            if ((System.Numerics.BigInteger)seen * of >= (System.Numerics.BigInteger)all * part)
            {
                return pair.Key;
            }
        }

        return 0;
    }

    /// <summary>The part of the answers in the same third of the scale as the median; 1 without answers.</summary>
    public Rational InThirdOfMedian(int scale)
    {
        var inside = 0L;
        var middle = Third(Quantile(1, 2), scale);
        foreach (var pair in counts)
        {
            inside += Third(pair.Key, scale) == middle ? pair.Value : 0;
        }

        return all == 0 ? 1 : new Rational(inside, all);
    }

    /// <summary>Half the sum of the differences between the parts that gave each answer; 1 when only one side has answers.</summary>
    public Rational DistanceTo(Estimates other)
    {
        if (all == 0 || other.all == 0)
        {
            return all == other.all ? 0 : 1;
        }

        Rational sum = 0;
        foreach (var answer in new SortedSet<int>([.. counts.Keys, .. other.counts.Keys]))
        {
            var difference = Part(answer) - other.Part(answer);
            sum += difference < 0 ? 0 - difference : difference;
        }

        return sum / 2;
    }

    private Rational Part(int answer) => counts.TryGetValue(answer, out var count) ? new Rational(count, all) : 0;

    // The scale counts from 1.
    private static int Third(int answer, int scale) => Math.Min(2, Math.Max(0, answer - 1) / (scale / 3));
}
