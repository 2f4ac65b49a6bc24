using System;
using MutualLearning.Measures;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests.Measures;

public sealed class MeasureTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Of_NoNumber_Throws(double value)
    {
        FluentActions.Invoking(() => Measure.Of("m", value, 1, "how")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Measure.Of("m", 1, 1, "how").WithNoiseFloor(value)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void None_SaysWhy()
    {
        var none = Measure.None("m", Codes.Of("participation.no-contributions"), 0, "how");
        (none.Value, none.Reason!.Value.Code).Should().Be(((double?)null, "participation.no-contributions"));
        none.WithNoiseFloor(0.5).NoiseFloor.Should().BeNull();
        FluentActions.Invoking(() => Measure.None("m", default(Refusal), 0, "how")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Equality_IsByContent() => Measure.Of("m", 1, 2, "how").WithFlag(Codes.Of("participation.sparse"))
        .Should().Be(Measure.Of("m", 1, 2, "how").WithFlag(Codes.Of("participation.sparse")));
}
