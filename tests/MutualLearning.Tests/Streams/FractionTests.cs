using System;
using System.Numerics;
using CsCheck;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Any = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[1, int.MaxValue], (n, d) => new Fraction(n, d));

    [Fact]
    public void TwoThirds_AreExact()
    {
        var twoThirds = new Fraction(2, 3);
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
        var half = new Fraction(50, 100);
        (half.Numerator, half.Denominator, half.ToString()).Should().Be((1, 2, "1/2"));
        half.Should().Be(new Fraction(1, 2));
        (default(Fraction).Numerator, default(Fraction).Denominator, default(Fraction).ToString()).Should().Be((0, 1, "0"));
        default(Fraction).Should().Be(new Fraction(0, 7));
    }

    [Fact]
    public void Order_IsThatOfTheNumbers() => Gen.Select(Any, Any).Sample((a, b) =>
        Math.Sign(a.CompareTo(b)) == ((BigInteger)a.Numerator * b.Denominator).CompareTo((BigInteger)b.Numerator * a.Denominator));

    [Fact]
    public void TryParse_ReadsWhatToStringWrote() => Any.Sample(f => Fraction.TryParse(f.ToString(), out var read) && read == f);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("-1/2")]
    [InlineData("1/2/3")]
    [InlineData("0.5")]
    [InlineData(" 1/2")]
    [InlineData("99999999999")]
    public void TryParse_OfAnythingElse_IsFalse(string? text)
    {
        Fraction.TryParse(text, out var fraction).Should().BeFalse();
        fraction.Should().Be(default(Fraction));
    }

    [Fact]
    public void OutOfRange_Throws()
    {
        FluentActions.Invoking(() => new Fraction(-1, 2)).Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("numerator");
        FluentActions.Invoking(() => new Fraction(1, 0)).Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("denominator");
    }
}
