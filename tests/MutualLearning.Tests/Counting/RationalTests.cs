using CsCheck;
using MutualLearning.Counting;

namespace MutualLearning.Tests.Counting;

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
    public void Default_IsNought() => default(Rational).ToString().Should().Be("0");
}
