using System;
using System.Numerics;

namespace MutualLearning.Voting.Committees;

/// <summary>What the first, second, third … elected option that a ballot approves of is worth to it, as whole numbers of a common unit.</summary>
/// <param name="Values">The worth of each further option; never more than that of the one before.</param>
/// <param name="Unit">How many units are 1.</param>
internal sealed record ThieleWeights(BigInteger[] Values, BigInteger Unit)
{
    /// <summary>1, 1, 1, …: approval voting.</summary>
    public static ThieleWeights Constant(int length, long voters) => Of(length, 1, static _ => 1);

    /// <summary>1, 1/2, 1/3, …: proportional approval voting.</summary>
    public static ThieleWeights Harmonic(int length, long voters) => Of(length, Multiple(length, static j => j), static j => j);

    /// <summary>1, 1/3, 1/5, …, as Sainte-Laguë.</summary>
    public static ThieleWeights Odd(int length, long voters) => Of(length, Multiple(length, static j => (2 * j) - 1), static j => (2 * j) - 1);

    /// <summary>1, 1/2, 1/4, …</summary>
    public static ThieleWeights Halving(int length, long voters) =>
        Of(length, BigInteger.One << Math.Max(0, length - 1), static j => BigInteger.One << (j - 1));

    /// <summary>1, 0, 0, …: Chamberlin and Courant.</summary>
    public static ThieleWeights Coverage(int length, long voters)
    {
        var values = new BigInteger[length];
        values[0] = length > 0 ? 1 : 0;
        return new ThieleWeights(values, 1);
    }

    /// <summary>Each worth more than all the following ones of all ballots together.</summary>
    public static ThieleWeights Lexicographic(int length, long voters)
    {
        var values = new BigInteger[length];
        for (var j = 0; j < length; j++)
        {
            values[j] = BigInteger.Pow(voters + 1, length - 1 - j);
        }

        return new ThieleWeights(values, 1);
    }

    /// <summary>The first worth more than all else together, then 1, 1/2, 1/3, …, as Adams.</summary>
    public static ThieleWeights CoverageThenHarmonic(int length, long voters)
    {
        var harmonic = Harmonic(Math.Max(1, length - 1), voters);
        var values = new BigInteger[length];
        values[0] = (harmonic.Unit * voters * length) + 1;
        for (var j = 1; j < length; j++)
        {
            values[j] = harmonic.Values[j - 1];
        }

        return new ThieleWeights(values, harmonic.Unit);
    }

    /// <summary>Whether the sums of all ballots fit in machine words.</summary>
    public bool FitWords(long voters)
    {
        var sum = BigInteger.Zero;
        foreach (var value in Values)
        {
            sum += value;
        }

        return sum * voters <= long.MaxValue / 4;
    }

    private static ThieleWeights Of(int length, BigInteger unit, Func<int, BigInteger> divisor)
    {
        var values = new BigInteger[length];
        for (var j = 1; j <= length; j++)
        {
            values[j - 1] = unit / divisor(j);
        }

        return new ThieleWeights(values, unit);
    }

    private static BigInteger Multiple(int length, Func<int, BigInteger> divisor)
    {
        var multiple = BigInteger.One;
        for (var j = 1; j <= length; j++)
        {
            multiple *= divisor(j) / BigInteger.GreatestCommonDivisor(multiple, divisor(j));
        }

        return multiple;
    }
}
