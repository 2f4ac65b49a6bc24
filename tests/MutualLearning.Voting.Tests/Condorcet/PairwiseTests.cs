using System;
using System.Linq;
using MutualLearning.Benchmarks.Ballots;
using MutualLearning.Counting;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Voting.Tests.Condorcet;

public sealed class PairwiseTests
{
    [Theory]
    [InlineData(5_000, 20, BallotKind.Full)]
    [InlineData(5_000, 7, BallotKind.Trunc)]
    [InlineData(300, 300, BallotKind.Trunc)]
    [InlineData(33, 2, BallotKind.Full)]
    public void ManyRows_AreCountedAsOneByOne(int count, int options, BallotKind kind)
    {
        var ballots = new GeneratedBallots(count, options, 42, kind);
        var profile = ballots.ToProfile();
        foreach (var unranked in Enum.GetValues<Unranked>())
        {
            var expected = OneByOne(ballots, unranked);

            Wins(Pairwise.Of(profile, unranked)).Should().Equal(expected);
        }
    }

    [Fact]
    public void AnyNumberOfThreads_CountsTheSame()
    {
        var profile = new GeneratedBallots(300_000, 30, 5, BallotKind.Trunc).ToProfile();
        var one = Wins(Pairwise.Of(profile, Unranked.NotCompared, maxThreads: 1));

        foreach (var threads in new[] { 0, 2, 3, 5 })
        {
            Wins(Pairwise.Of(profile, Unranked.NotCompared, threads)).Should().Equal(one);
        }
    }

    [Fact]
    public void BallotsThatComeChangeAndGo_CountLikeThoseThatAreLeft()
    {
        var ballots = new GeneratedBallots(6_000, 12, 9, BallotKind.Trunc);
        foreach (var unranked in Enum.GetValues<Unranked>())
        {
            var count = new PairwiseCount(12, unranked);
            var marks = new int[12];
            int[]? first = null;
            foreach (var order in ballots.Orders())
            {
                ballots.Mark(order, marks);
                first ??= (int[])marks.Clone();
                count.Add(marks);
            }

            count.Add(first, 1_000);
            count.Remove(first, 999);
            count.Change(first, marks);
            count.Remove(marks);

            count.BallotCount.Should().Be(6_000);
            Wins(count.ToPairwise()).Should().Equal(OneByOne(ballots, unranked));
            count.Wins(0, 1).Should().Be(count.ToPairwise().Wins(0, 1));
        }
    }

    [Fact]
    public void OneMoreBallot_AllocatesNothing()
    {
        var count = new PairwiseCount(20, Unranked.BelowRanked);
        int[] ballot = [.. Enumerable.Range(1, 20)];
        int[] other = [.. Enumerable.Range(0, 20)];
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
                _ = count.Wins(0, 1);
            }
        }
    }

    [Fact]
    public void WhatDoesNotFit_IsRefused_AndCountsNothing()
    {
        var count = new PairwiseCount(2, Unranked.BelowRanked);
        count.Add([1, 2]);

        FluentActions.Invoking(() => count.Add([1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => count.Add([1, 65_536])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => count.Add([1, 2], 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => count.Add([1, 2], ProfileBuilder.MaxWeight)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => count.Remove([1, 2], 2)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => count.Change([1, 2], [-1, 2])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new PairwiseCount(0, Unranked.BelowRanked)).Should().Throw<ArgumentException>();
        (count.BallotCount, count.Wins(0, 1), count.Wins(1, 0)).Should().Be((1, 1, 0));
    }

    [Fact]
    public void Approvals_AreNoRanking()
    {
        var profile = new ProfileBuilder(["A"], BallotForm.Approval).Build();

        FluentActions.Invoking(() => Pairwise.Of(profile, Unranked.BelowRanked)).Should().Throw<ArgumentException>();
    }

    private static long[] Wins(Pairwise pairs) =>
        [.. Enumerable.Range(0, pairs.OptionCount).SelectMany(i => Enumerable.Range(0, pairs.OptionCount).Select(j => pairs.Wins(i, j)))];

    private static long[] OneByOne(GeneratedBallots ballots, Unranked unranked)
    {
        var marks = new int[ballots.Options];
        var wins = new long[marks.Length * marks.Length];
        foreach (var order in ballots.Orders())
        {
            ballots.Mark(order, marks);
            for (var i = 0; i < marks.Length; i++)
            {
                for (var j = 0; j < marks.Length; j++)
                {
                    var below = marks[j] == 0 ? unranked == Unranked.BelowRanked : marks[i] < marks[j];
                    wins[(i * marks.Length) + j] += marks[i] > 0 && below ? 1 : 0;
                }
            }
        }

        return wins;
    }
}
