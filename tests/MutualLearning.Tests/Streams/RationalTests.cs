using System;
using System.Numerics;
using CsCheck;

namespace MutualLearning.Tests.Streams;

public sealed class RationalTests
{
    private static readonly Gen<Rational> Numbers =
        from top in Gen.Int[-1000, 1000]
        from below in Gen.Int[1, 1000]
        select new Rational(top, below);

    [Fact]
    public void Arithmetic_IsThatOfNumbers() => Gen.Select(Numbers, Numbers, Numbers).Sample((a, b, c) =>
    {
        ((a + b) * c).Should().Be((a * c) + (b * c));
        (a - b + b).Should().Be(a);
        (a.CompareTo(b) > 0).Should().Be(b < a);
        if (b != 0)
        {
            (a / b * b).Should().Be(a);
        }
    });

    [Fact]
    public void Text_ReadsBack() => Numbers.Sample(number =>
    {
        Rational.TryParse(number.ToString(), out var read).Should().BeTrue();
        read.Should().Be(number);
    });

    [Theory]
    [InlineData("0.5", 1, 2)]
    [InlineData("-1.25", -5, 4)]
    [InlineData("6/4", 3, 2)]
    [InlineData("7", 7, 1)]
    public void Decimals_AreExact(string text, int top, int below)
    {
        Rational.TryParse(text, out var number).Should().BeTrue();
        number.Should().Be(new Rational(top, below));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("1.")]
    [InlineData("one")]
    [InlineData("1,5")]
    public void AnythingElse_IsNoNumber(string text) => Rational.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void TwoThirds_AreExact()
    {
        var twoThirds = new Rational(2, 3);
        for (var whole = 3L; whole < 3_000; whole += 3)
        {
            twoThirds.IsReachedBy(whole / 3 * 2, whole).Should().BeTrue();
            twoThirds.IsExceededBy(whole / 3 * 2, whole).Should().BeFalse();
            twoThirds.IsReachedBy((whole / 3 * 2) - 1, whole).Should().BeFalse();
        }

        twoThirds.IsReachedBy(long.MaxValue / 3 * 2, long.MaxValue / 3 * 3).Should().BeTrue("nothing overflows");
        twoThirds.IsReachedBy((long.MaxValue / 3 * 2) - 1, long.MaxValue / 3 * 3).Should().BeFalse();
    }

    [Fact]
    public void LowestTerms_AndEquality()
    {
        var half = new Rational(50, 100);
        (half.Numerator, half.Denominator, half.ToString()).Should().Be((BigInteger.One, new BigInteger(2), "1/2"));
        half.Should().Be(new Rational(1, 2));
        (default(Rational).Numerator, default(Rational).Denominator, default(Rational).ToString()).Should().Be((BigInteger.Zero, BigInteger.One, "0"));
        default(Rational).Should().Be(new Rational(0, 7));
        new Rational(1, -2).Should().Be(new Rational(-1, 2));
    }

    [Fact]
    public void Order_IsThatOfTheNumbers() => Gen.Select(Numbers, Numbers).Sample((a, b) =>
        Math.Sign(a.CompareTo(b)) == (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator));

    [Fact]
    public void Default_IsNought() => default(Rational).ToString().Should().Be("0");
}
