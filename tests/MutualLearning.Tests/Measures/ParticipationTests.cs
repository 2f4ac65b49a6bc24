using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Measures;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using MutualLearning.Tests.Sessions;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests.Measures;

public sealed class ParticipationTests
{
    [Fact]
    public void Of_KnownCounts_GivesKnownFigures()
    {
        var p = Of(6, 3, 3, 0);
        p.Gini.Value.Should().BeApproximately(0.5, 1e-15);
        p.EffectiveSpeakers.Value.Should().BeApproximately(Math.Exp(1.5 * Math.Log(2)), 1e-12);
        p.Evenness.Value.Should().BeApproximately(0.75, 1e-12);
        p.Shares.AsEnumerable().Select(s => s.Share).Should().Equal(new Rational(1, 2), new Rational(1, 4), new Rational(1, 4), new Rational(0, 1));
        (p.People, p.Contributions, p.Silent).Should().Be((4, 12, 1));
    }

    [Fact]
    public void Pass_InARound_CompletesTheTurnAndIsNotSilence()
    {
        var s = Given.Open(
            Template.Practice(Template.Phase("round", floor: FloorKind.NextInRound, exit: ExitKind.AllContributed)), Template.Ana, Template.Ben, Template.Cleo);
        s = s.Say(Template.Ana, "tired").After(s.Words(Template.Ben, "", ContributionKind.Pass));
        s.State.NextInRound(s.State.Visit!).Should().Be(Template.Cleo);
        s = s.After(new LeaveSession(Template.Cleo)).After(new JoinSession(Template.Dan));

        var p = Participation.Of(s.State);
        (p.People, p.Contributions, p.Silent).Should().Be((4, 2, 2), "Cleo left before her turn, and Dan has not had one");
        p.Shares.Select(x => (x.Person, x.Count)).Should().Equal((Template.Ana, 1), (Template.Ben, 1), (Template.Cleo, 0), (Template.Dan, 0));
    }

    [Fact]
    public void Of_Extremes_ReachesBothEnds()
    {
        var one = Of(7, 0, 0);
        (one.Gini.Value, one.Evenness.Value, one.EffectiveSpeakers.Value).Should().Be(((double?)1, (double?)0, (double?)1));
        var alike = Of(5, 5, 5);
        alike.Gini.Value.Should().Be(0);
        alike.Evenness.Value.Should().BeApproximately(1, 1e-12);
        alike.EffectiveSpeakers.Value.Should().BeApproximately(3, 1e-12);
    }

    [Theory]
    [InlineData("participation.too-few-people", 0)]
    [InlineData("participation.too-few-people", 1, 9)]
    [InlineData("participation.no-contributions", 2, 0, 0)]
    public void Of_TooLittle_HasNoValueAndSaysWhy(string reason, int people, params int[] counts)
    {
        var p = Of(counts);
        foreach (var measure in new[] { p.Gini, p.Evenness, p.EffectiveSpeakers })
        {
            (measure.Value, measure.NoiseFloor, measure.Reason!.Value.Code, measure.N).Should().Be(((double?)null, (double?)null, reason, people));
            measure.Reason!.Value.Message.Should().NotContain("{");
        }
    }

    [Fact]
    public void Of_AnyCounts_IsFiniteInRangeAndIndependentOfOrder() => Gen.Int[0, 50].Array[2, 12].Sample(counts =>
    {
        var p = Of(counts);
        var reversed = Of([.. counts.Reverse()]);
        p.Gini.Should().Be(reversed.Gini);
        p.Evenness.Should().Be(reversed.Evenness);
        p.EffectiveSpeakers.Should().Be(reversed.EffectiveSpeakers);
        if (counts.Sum() > 0)
        {
            p.Gini.Value.Should().BeInRange(0, 1).And.BeApproximately(MeanDifference(counts), 1e-12);
            p.Evenness.Value.Should().BeInRange(0, 1);
            p.EffectiveSpeakers.Value.Should().BeInRange(1, counts.Length);
        }
    });

    [Fact]
    public void Of_WrongCounts_Throws()
    {
        FluentActions.Invoking(() => Of(1, -1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Of(int.MaxValue, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Participation.Of(new Dictionary<PersonId, int> { [default] = 1 })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Flags_SayWhatToBearInMind()
    {
        Of(1, 0, 1, 0).Gini.Flags.AsEnumerable().Should().Equal(Codes.Of("participation.sparse"), Codes.Of("participation.within-noise"));
        Of(6, 5, 5, 4).Gini.Flags.AsEnumerable().Should().Equal(Codes.Of("participation.within-noise"));
        Of(90, 5, 5, 4).Gini.Flags.Count.Should().Be(0);
    }

    // The exact expectation of the unbiased Gini under equal chances, E|X₁ − X₂| · n / 2m, where K = X₁ + X₂ is binomial
    // (m, 2/n) and, given K, E|2B − K| = 2⌈K/2⌉ C(K, ⌈K/2⌉) / 2^K (de Moivre).
    [Theory]
    [InlineData(2, 40)]
    [InlineData(5, 100)]
    [InlineData(12, 60)]
    [InlineData(24, 200)]
    [InlineData(8, 8)]
    public void NoiseFloor_IsWhatToExpectOfTheUnbiasedGini_WithTheMeanPerPerson(int n, int m)
    {
        var expected = Enumerable.Range(0, m + 1).Sum(k => Binomial(m, k, 2.0 / n) * MeanSize(k)) * n / (2.0 * m);
        var floor = Of([m, .. new int[n - 1]]).Gini.NoiseFloor!.Value;
        var perPerson = (double)m / n;
        floor.Should().BeApproximately(1 / Math.Sqrt(Math.PI * perPerson), 1e-12);
        (floor / expected).Should().BeApproximately(1 + ((n - 2) / (16.0 * m)), 0.01, "it is a little too high");
        (1 / Math.Sqrt(Math.PI * m) / expected).Should().BeLessThan(0.75, "the total in the place of the mean per person is far off");
    }

    [Fact]
    public void NoiseFloor_IsFoundBySimulationToo()
    {
        const int People = 10, Contributions = 120, Rounds = 4_000;
        var random = new SplitMix64(42);
        var sum = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var counts = new int[People];
            for (var i = 0; i < Contributions; i++)
            {
                counts[random.Next(People)]++;
            }

            sum += Of(counts).Gini.Value!.Value;
        }

        (sum / Rounds).Should().BeApproximately(1 / Math.Sqrt(Math.PI * 12), 0.003);
    }

    private static Participation Of(params int[] counts) =>
        Participation.Of(counts.Select((count, i) => (Person: new PersonId("p" + i), count)).ToDictionary(p => p.Person, p => p.count));

    // The definition: the mean difference of two people over twice the mean.
    private static double MeanDifference(int[] counts)
    {
        var n = counts.Length;
        var differences = counts.Sum(a => counts.Sum(b => Math.Abs((double)a - b)));
        return differences / ((double)n * (n - 1)) / (2 * counts.Average());
    }

    private static double MeanSize(int k) => k == 0 ? 0 : 2 * Half(k) * Binomial(k, Half(k), 0.5);

    private static int Half(int k) => (k + 1) / 2;

    private static double Binomial(int n, int k, double p) => p >= 1
        ? k == n ? 1 : 0
        : Math.Exp(LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k) + (k * Math.Log(p)) + ((n - k) * Math.Log(1 - p)));

    private static double LogFactorial(int n) => Enumerable.Range(1, n).Sum(i => Math.Log(i));
}
