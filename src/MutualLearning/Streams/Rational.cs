using System;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>An exact number: a fraction of two whole numbers of any size, such as the 2/3 that a majority needs, in lowest terms. Never rounded.</summary>
/// <remarks>Equality and order are those of the number. The <c>default</c> value is 0.</remarks>
[JsonConverter(typeof(TextJsonConverter<Rational>))]
public readonly record struct Rational : IComparable<Rational>, ITextValue<Rational>
{
    /// <summary>The most digits that <see cref="TryParse"/> reads, above the stroke and below it.</summary>
    internal const int MaxDigits = 10_000;

    private readonly BigInteger denominatorLessOne;

    /// <summary>Makes a fraction.</summary>
    /// <param name="numerator">The part; may be negative.</param>
    /// <param name="denominator">Of how many; not 0.</param>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>Makes a whole number.</summary>
    /// <param name="whole">The number.</param>
    public Rational(BigInteger whole) => Numerator = whole;

    /// <summary>The part, in lowest terms; has the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Of how many, in lowest terms; at least 1.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    /// <summary>About how many steps of a budget of work it takes to calculate with the number: the divisor of two long ones is found in time that grows with the square.</summary>
    public long Steps
    {
        get
        {
            var length = StepsOf(Numerator) + StepsOf(denominatorLessOne);
            return 100 + (16 * length) + (length * length / 4);
        }
    }

    /// <summary>How many digits the longer part has at most, with a sign.</summary>
    internal long Digits => 2 + (10 * Math.Max(StepsOf(Numerator), StepsOf(denominatorLessOne)));

    /// <summary>How many words of 32 bits a number has, for those who count steps.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The words; 0 for 0.</returns>
#if NET
    public static long StepsOf(BigInteger number) => number.IsZero ? 0 : 1 + ((BigInteger.Abs(number).GetBitLength() - 1) / 32);
#else
    public static long StepsOf(BigInteger number) => number.IsZero ? 0 : 1 + (long)(BigInteger.Log(BigInteger.Abs(number), 2) / 32);
#endif

    /// <summary>A whole number.</summary>
    /// <param name="whole">The number.</param>
    public static implicit operator Rational(long whole) => new(whole);

    /// <summary>The sum.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static Rational operator +(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>The difference.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">What is taken away.</param>
    public static Rational operator -(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>The product.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The quotient.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">By what it is divided; not 0.</param>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Whether one is less.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>Whether one is more.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>Whether one is at most the other.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>Whether one is at least the other.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>Reads what <see cref="ToString"/> writes, or a decimal such as <c>1053.5</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number, or <c>default</c>.</param>
    /// <returns>Whether the text is a number.</returns>
    public static bool TryParse(string? text, out Rational number)
    {
        number = default;
        var parts = (text ?? string.Empty).Split('/');
        if (parts.Length > 2 || !TryDecimal(parts[0], out var top))
        {
            return false;
        }

        if (parts.Length == 1)
        {
            number = top;
            return true;
        }

        if (!TryDecimal(parts[1], out var below) || below.Numerator.IsZero)
        {
            return false;
        }

        number = top / below;
        return true;
    }

    /// <summary>Whether a part of a whole is at least this number of it: <c>denominator · part ≥ numerator · whole</c>. Nothing of nothing is.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <returns>Whether it is.</returns>
    public bool IsReachedBy(long part, long whole) => part * Denominator >= whole * Numerator;

    /// <summary>Whether a part of a whole is more than this number of it: <c>denominator · part &gt; numerator · whole</c>.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <returns>Whether it is.</returns>
    public bool IsExceededBy(long part, long whole) => part * Denominator > whole * Numerator;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Such as <c>7/2</c>.</summary>
    /// <returns>The numerator and the denominator; a whole number alone.</returns>
    public override string ToString() => denominatorLessOne.IsZero
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);

    private static bool TryDecimal(string text, out Rational number)
    {
        number = default;
        var point = text.IndexOf('.');
        var digits = point < 0 ? text : text.Remove(point, 1);
        if (digits.Length is 0 or > MaxDigits || point == text.Length - 1
            || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        number = new Rational(value, point < 0 ? 1 : BigInteger.Pow(10, text.Length - point - 1));
        return true;
    }

    bool ITextValue<Rational>.TryRead(string text, out Rational value) => TryParse(text, out value);
}
