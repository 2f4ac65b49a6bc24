using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Tests.Plain;

namespace MutualLearning.Voting.Tests.Counting;

public sealed class PositionalCountTests(ITestOutputHelper output)
{
    private static readonly Dictionary<PositionalPoints, (BallotForm Form, string Rule)> Rules = new()
    {
        [PositionalPoints.FirstPlaces] = (BallotForm.Ranking, "plurality"),
        [PositionalPoints.Approvals] = (BallotForm.Approval, "approval"),
        [PositionalPoints.Scores] = (BallotForm.Score, "score"),
        [PositionalPoints.Borda] = (BallotForm.Ranking, "borda"),
    };

    [Fact]
    public void AStream_ComesToWhatTheRuleSays() =>
        Gen.Select(Gen.OneOfConst(Rules.Keys.ToArray()), SmallProfiles.Marks(4), Gen.Int[1, 3], Gen.Bool, Gen.OneOfConst(1, 900)).Sample(
            (points, ballots, seats, below, stretch) =>
            {
                var (form, rule) = Rules[points];
                int[][] cast = [.. ballots.Select(b => b.Select(mark => form == BallotForm.Approval ? Math.Min(mark, 1) : mark * stretch).ToArray())];
                var unranked = below ? Unranked.BelowRanked : Unranked.NotCompared;
                var count = new PositionalCount(cast[0].Length, points, unranked);
                foreach (var ballot in cast)
                {
                    count.Add(ballot, 3);
                }

                var profile = SmallProfiles.Of(cast, form);
                var context = new DecisionRuleContext(profile, new Dictionary<string, string>()) { Seats = seats, Unranked = unranked };

                // Who has only points does not know of void ballots and of marks that were not read.
                var expected = Tally.Rule(rule, out _).Evaluate(context);
                OptionVerdict.OfPoints(context, [.. count.ToPoints().Select(p => p / 3)]).Should().Be(expected with { Result = expected.Result! with { Uncounted = [] } });
            },
            iter: SmallProfiles.Runs(2_000));

    [Theory]
    [InlineData(PositionalPoints.FirstPlaces, "1/2 1/2 0 0", "0 0 0 1")]
    [InlineData(PositionalPoints.Approvals, "1 1 1 0", "1 1 1 1")]
    [InlineData(PositionalPoints.Scores, "0 0 1 0", "3 2 1 0")]
    [InlineData(PositionalPoints.Borda, "7/2 7/2 2 1", "1 2 3 4")]
    public void Points_AreThoseOfTheirDefinition(PositionalPoints points, string first, string second)
    {
        int[] one = points == PositionalPoints.Approvals ? [1, 1, 1, 0] : [1, 1, 2, 0];
        int[] two = points == PositionalPoints.Approvals ? [1, 1, 1, 1] : [4, 3, 2, 1];
        var count = new PositionalCount(4, points);

        count.Add(one);
        string.Join(' ', count.ToPoints()).Should().Be(first);
        count.Change(one, two);
        string.Join(' ', count.ToPoints()).Should().Be(second);
        count.Remove(two);
        count.ToPoints().Should().OnlyContain(p => p == 0);
        count.BallotCount.Should().Be(0);
    }

    [Theory]
    [InlineData(PositionalPoints.FirstPlaces)]
    [InlineData(PositionalPoints.Approvals)]
    [InlineData(PositionalPoints.Scores)]
    [InlineData(PositionalPoints.Borda)]
    public void AHundredMillionBallots_OnAsManyOptionsAsThereCanBe_TakeTheMemoryStated(PositionalPoints points)
    {
        const int Options = ProfileBuilder.MaxOptions;
        int[] up = [.. Enumerable.Range(1, Options).Select(i => points == PositionalPoints.Approvals ? i % 2 : i)];
        int[] down = [.. up.Reverse()];
        _ = new PositionalCount(1, points);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = new PositionalCount(Options, points);
        for (var i = 0; i < 100; i++)
        {
            count.Add(up, 500_000);
            count.Add(down, 500_000);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThanOrEqualTo((24L * Options) + 1_024);
        count.BallotCount.Should().Be(100_000_000);
        count.Points(7).Should().Be(count.Points(Options - 8));
    }

    [Fact]
    public void OneMoreBallot_AllocatesNothing()
    {
        int[] ballot = [.. Enumerable.Range(1, 20)];
        int[] other = [.. Enumerable.Range(0, 20).Select(i => i / 2)];
        foreach (var points in new[] { PositionalPoints.FirstPlaces, PositionalPoints.Scores, PositionalPoints.Borda })
        {
            var count = new PositionalCount(20, points);
            Around(3);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Around(5_000);

            (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

            void Around(int times)
            {
                for (var i = 0; i < times; i++)
                {
                    count.Add(ballot);
                    count.Add(other, 2);
                    count.Change(ballot, other);
                    count.Remove(other);
                }
            }
        }
    }

    [Fact]
    public void WhatDoesNotFit_IsRefused_AndCountsNothing()
    {
        var count = new PositionalCount(2, PositionalPoints.Approvals);
        count.Add([1, 0]);

        FluentActions.Invoking(() => count.Add([1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => count.Add([1, 2])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => count.Add([1, 0], 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => count.Add([1, 0], ProfileBuilder.MaxWeight)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => count.Remove([1, 0], 2)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new PositionalCount(0, PositionalPoints.Borda)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new PositionalCount(2, (PositionalPoints)9)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => OptionVerdict.OfPoints(Question(["A", "B"]), [1])).Should().Throw<ArgumentException>();
        (count.BallotCount, count.Points(0), count.Points(1)).Should().Be((1, 1, 0));
    }

    /// <summary>A stream as long as any, where MUTUALLEARNING_LONG is set; else a thousandth of it.</summary>
    [Fact]
    public void AStreamOfDifferentBallots_IsCountedInNoMoreMemory()
    {
        var ballots = SmallProfiles.Runs(1_000) * 100;
        var count = new PositionalCount(20, PositionalPoints.Borda);
        var (ballot, random) = (Enumerable.Range(1, 20).ToArray(), new Random(20260101));
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        for (var i = 0L; i < ballots; i++)
        {
            // A swap of two ranks makes the next ballot of the last one.
            var (a, b) = (random.Next(20), random.Next(20));
            (ballot[a], ballot[b]) = (ballot[b], ballot[a]);
            count.Add(ballot);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1_024);
        count.ToPoints().Aggregate(default(Rational), (sum, p) => sum + p).Should().Be(210 * ballots);
        output.WriteLine($"{ballots} ballots in {clock.Elapsed}; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    private static DecisionRuleContext Question(ValueList<string> options) =>
        new(new ProfileBuilder(options, BallotForm.Approval).Build(), new Dictionary<string, string>());
}
