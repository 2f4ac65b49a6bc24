using System;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Counting;

public sealed class TieLadderTests
{
    private static readonly Profile Ballots = Make(["A", "B", "C"], ([1, 2, 3], 2), ([2, 1, 3], 2));

    [Fact]
    public void WithoutAStep_TheTieStands() =>
        TieLadder.None.Pick(Ballots, [0, 1], best: true).Should().Be(new TieBreak(-1, TieStep.None));

    [Fact]
    public void OneOption_IsNoTie() => TieLadder.None.Pick(Ballots, [1], best: true).Should().Be(new TieBreak(1, TieStep.None));

    [Fact]
    public void EarlierRounds_ComeFirst_AndTheChairDecidesTheRest()
    {
        var ladder = new TieLadder([TieStep.PreviousRounds, TieStep.Chair]) { ChairOrder = ["C", "A"] };

        // In an earlier round A and C had as many, and more than B.
        Comparison<int> earlier = (a, b) => (a == 1 ? 0 : 1) - (b == 1 ? 0 : 1);

        ladder.Pick(Ballots, [0, 1, 2], best: true, earlier).Should().Be(new TieBreak(2, TieStep.Chair));
        ladder.Pick(Ballots, [0, 1, 2], best: false, earlier).Should().Be(new TieBreak(1, TieStep.PreviousRounds));
    }

    [Fact]
    public void ALot_DependsOnBallotsSeedAndNames_AndOnNoOrder()
    {
        var ladder = new TieLadder([TieStep.Lot]) { Seed = "2026-11-24 evening draw" };
        var turned = Make(["C", "B", "A"], ([3, 1, 2], 2), ([3, 2, 1], 2));

        var names = Enumerable.Range(0, 20).Select(i => Draw(Ballots, ladder with { Seed = "seed " + i })).ToList();

        Draw(turned, ladder).Should().Be(Draw(Ballots, ladder), "the same ballots stand in another order");
        names.Distinct().Should().HaveCountGreaterThan(1, "another seed may draw another option");
        Draw(Ballots, ladder).Should().Be("A", "the lot is the same on every platform and in every version");
    }

    private static string Draw(Profile profile, TieLadder ladder) =>
        profile.Options[ladder.Pick(profile, [.. Enumerable.Range(0, 3)], best: true).Option];

    private static Profile Make(ValueList<string> options, params (int[] Marks, long Weight)[] ballots)
    {
        var builder = new ProfileBuilder(options, BallotForm.Ranking);
        foreach (var (marks, weight) in ballots)
        {
            builder.Add(marks, weight);
        }

        return builder.Build();
    }
}
