using System;
using System.Linq;

namespace MutualLearning.Testing.Tests;

public sealed class SplitMix64Tests
{
    [Fact]
    public void Next_IsThatOfTheReferenceImplementation()
    {
        var random = new SplitMix64(1234567);
        Enumerable.Range(0, 5).Select(_ => random.Next()).Should().Equal(
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821);
    }

    [Fact]
    public void Next_BelowABound()
    {
        var random = new SplitMix64(7);
        Enumerable.Range(0, 600).Select(_ => random.Next(6)).Distinct().Order().Should().Equal(0, 1, 2, 3, 4, 5);
        FluentActions.Invoking(() => random.Next(0)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
