using System;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Tests.Counting;

public sealed class ProfileTests
{
    [Fact]
    public void IdenticalBallots_AreMerged_WithTheirWeight()
    {
        var builder = new ProfileBuilder(["A", "B", "C"], BallotForm.Ranking);
        builder.Add([1, 2, 0]);
        builder.Add([2, 1, 0], 3);
        builder.Add([1, 2, 0]);

        var profile = builder.Build();

        profile.RowCount.Should().Be(2);
        profile.BallotCount.Should().Be(5);
        Enumerable.Range(0, 2).Select(r => (profile.Mark(r, 0), profile.Mark(r, 1), profile.Mark(r, 2), profile.Weight(r)))
            .Should().BeEquivalentTo([(1, 2, 0, 2L), (2, 1, 0, 3L)]);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_535)]
    public void Marks_AreKept_WhateverTheirSize(int mark)
    {
        var builder = new ProfileBuilder(["A", "B"], BallotForm.Ranking);
        builder.Add([mark, 1]);

        builder.Build().Mark(0, 0).Should().Be(mark);
    }

    [Fact]
    public void ManyBallots_AreFoundAgain()
    {
        var builder = new ProfileBuilder(["A", "B"], BallotForm.Score);
        for (var i = 0; i < 10_000; i++)
        {
            builder.Add([i % 100, i % 7]);
        }

        var profile = builder.Build();

        profile.RowCount.Should().Be(700);
        profile.BallotCount.Should().Be(10_000);
    }

    [Fact]
    public void Scores_ReadAsARanking_BestFirst()
    {
        var builder = new ProfileBuilder(["A", "B", "C", "D"], BallotForm.Score);
        builder.Add([1, 6, 0, 6]); // scores 0, 5, none, 5

        var ranking = builder.Build().As(BallotForm.Ranking)!;

        Enumerable.Range(0, 4).Select(o => ranking.Mark(0, o)).Should().Equal(2, 1, 0, 1);
    }

    [Fact]
    public void ARanking_IsNoApproval()
    {
        var builder = new ProfileBuilder(["A"], BallotForm.Ranking);

        builder.Build().As(BallotForm.Approval).Should().BeNull();
    }

    [Fact]
    public void WeightsAndWideMarks_AreKept_WhereverTheyComeIn()
    {
        var builder = new ProfileBuilder(["A", "B"], BallotForm.Score);
        builder.Add([1, 2], 200);
        builder.Add([1, 2], 100);
        var before = builder.Build();
        builder.Add([300, 2], 255);
        builder.Add([1, 2], 1_000_000_000_000);
        builder.Add([300, 2]);
        builder.Add([2, 1]);
        var after = builder.Build();

        (before.RowCount, before.Weight(0), before.Mark(0, 1)).Should().Be((1, 300, 2), "what was built stays as it was");
        Enumerable.Range(0, 3).Select(r => (after.Mark(r, 0), after.Weight(r))).Should().Equal((1, 1_000_000_000_300), (300, 256), (2, 1));
        after.BallotCount.Should().Be(1_000_000_000_557);
    }

    [Fact]
    public void BadBallots_AreRefused()
    {
        var builder = new ProfileBuilder(["A", "B"], BallotForm.Approval);

        FluentActions.Invoking(() => builder.Add([1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => builder.Add([2, 0])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => builder.Add([1, 0], 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ProfileBuilder(["A", "A"], BallotForm.Ranking)).Should().Throw<ArgumentException>();
        builder.Build().BallotCount.Should().Be(0, "a refused ballot leaves nothing behind");
    }
}
