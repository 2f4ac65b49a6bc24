using System;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>An exact fraction, such as the two thirds that a majority needs. Never rounded.</summary>
/// <remarks>
/// In lowest terms with a denominator of at least 1. Equality and order are those of the number. The <c>default</c> value
/// is 0.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Fraction>))]
public readonly record struct Fraction : IComparable<Fraction>, ITextValue<Fraction>
{
    private readonly int denominatorLessOne;

    /// <summary>Makes a fraction.</summary>
    /// <param name="numerator">The part; not negative.</param>
    /// <param name="denominator">Of how many; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numerator is negative or the denominator less than 1.</exception>
    public Fraction(int numerator, int denominator)
    {
        if (numerator < 0 || denominator < 1)
        {
            throw new ArgumentOutOfRangeException(
                numerator < 0 ? nameof(numerator) : nameof(denominator), "A fraction is not negative and has a denominator of at least 1.");
        }

        var divisor = (int)BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>The part, in lowest terms.</summary>
    public int Numerator { get; }

    /// <summary>Of how many, in lowest terms; at least 1.</summary>
    public int Denominator => denominatorLessOne + 1;

    /// <summary>Reads a fraction such as <c>2/3</c> or a whole number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fraction">The fraction, or <c>default</c>.</param>
    /// <returns>Whether the text is a fraction.</returns>
    public static bool TryParse(string? text, out Fraction fraction)
    {
        var parts = (text ?? string.Empty).Split('/');
        var denominator = 1;
        if (parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out denominator))
            && denominator > 0)
        {
            fraction = new Fraction(numerator, denominator);
            return true;
        }

        fraction = default;
        return false;
    }

    /// <summary>Whether a part of a whole is at least this fraction: <c>denominator · part ≥ numerator · whole</c>. Nothing of nothing is.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <returns>Whether it is.</returns>
    public bool IsReachedBy(long part, long whole) => (BigInteger)part * Denominator >= (BigInteger)whole * Numerator;

    /// <summary>Whether a part of a whole is more than this fraction: <c>denominator · part &gt; numerator · whole</c>.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <returns>Whether it is.</returns>
    public bool IsExceededBy(long part, long whole) => (BigInteger)part * Denominator > (BigInteger)whole * Numerator;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => ((long)Numerator * other.Denominator).CompareTo((long)other.Numerator * Denominator);

    /// <summary>Such as <c>2/3</c>.</summary>
    /// <returns>The numerator and the denominator; a whole number alone.</returns>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Numerator, Denominator);

    bool ITextValue<Fraction>.TryRead(string text, out Fraction value) => TryParse(text, out value);
}
