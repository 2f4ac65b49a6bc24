using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Voting.Tests.Condorcet;

/// <summary>On 4 A>B>C, 3 B>C>A, 2 C>A>B: A beats B 6 to 3, B beats C 7 to 2, and C beats A 5 to 4.</summary>
public sealed class PairExplanationTests
{
    private static readonly Profile Cycle = Ballots(([1, 2, 3], 4), ([3, 1, 2], 3), ([2, 3, 1], 2));

    [Fact]
    public void Schulze_ShowsThePathsThereAndBack()
    {
        var explanation = Explain(Named.Rule("schulze"), Cycle);

        explanation.WhyNot.Select(s => s.Text).Should().Equal(
            "The strongest path from A to B is stronger than that back, 6 to 5.",
            "The strongest path from A to C is stronger than that back, 6 to 5.");
        explanation.Tables[1].Rows.Select(r => string.Join(" | ", r)).Should().Equal("A > B | 6 | B > C > A | 5", "A > B > C | 6 | C > A | 5");
    }

    [Fact]
    public void RankedPairs_ShowsWhichArcsAreLocked()
    {
        var explanation = Explain(Named.Rule("ranked-pairs"), Cycle);

        explanation.Tables[1].Rows.Select(r => string.Join(" ", r)).Should().Equal("B C 7 2 locked", "A B 6 3 locked", "C A 5 4 dropped");
        explanation.WhyNot.Select(s => s.Text).Should().Equal("A stands over B along locked arcs: A > B.", "A stands over C along locked arcs: A > B > C.");
    }

    [Fact]
    public void AWinnerOfAllPairs_IsSaidToBe_AndWhatWouldTurnEachPair()
    {
        var explanation = Explain(Named.Rule("copeland"), Ballots(([1, 2, 3], 4), ([2, 1, 3], 1)));

        explanation.Why[0].Text.Should().Be("A beats every other option in a pair.");
        explanation.WhyNot.Select(s => s.Text).Should().Equal("B has 1, 1 behind the best.", "C has 0, 2 behind the best.");
        explanation.WhatIf.Select(s => s.Text).Should().Equal(
            "B would beat A if 2 of the ballots for A over B were turned round.",
            "C would beat A if 3 of the ballots for A over C were turned round.");
        explanation.Tables[0].Rows[0].Should().Equal("A", string.Empty, "4", "5");
    }

    [Fact]
    public void WhatWouldTurnAPair_DoesTurnIt_AndOneLessDoesNot()
    {
        for (var margin = 0; margin < 6; margin++)
        {
            var (ahead, behind) = (10 + margin, 10L);
            var explanation = Explain(Named.Rule("minimax"), Ballots(([1, 2], ahead), ([2, 1], behind)));
            var turned = margin == 0 ? 1 : long.Parse(explanation.WhatIf[0].Arguments[2], System.Globalization.CultureInfo.InvariantCulture);

            (behind + turned > ahead - turned).Should().BeTrue();
            (behind + turned - 1 > ahead - turned + 1).Should().BeFalse();
        }
    }

    [Fact]
    public void SplitCycle_SmithAndRounds_NameTheReason()
    {
        Explain(Named.Rule("split-cycle"), Cycle).WhyNot[0].Text.Should().Be("A defeats B by 3, and no path back has margins that great.");
        Explain(Named.Rule("smith"), Ballots(([1, 2], 3))).WhyNot[0].Text.Should()
            .Be("B is outside the set: A reaches it by pairs that it wins, and it does not reach A.");
        Explain(Named.Rule("baldwin"), Ballots(([1, 2], 3))).WhyNot[0].Text.Should().Be("B left the count in round 1 with -3.");
    }

    [Fact]
    public void WithoutBallots_ThereIsNothingToSay() => Explain(Named.Rule("schulze"), Ballots()).Should().Be(Explanation.Empty);

    private static Explanation Explain(DecisionRule rule, Profile profile) =>
        rule.Explain(new DecisionRuleContext(profile, new Dictionary<string, string>(StringComparer.Ordinal)));

    private static Profile Ballots(params (int[] Marks, long Weight)[] ballots)
    {
        var builder = new ProfileBuilder(ballots is [{ Marks.Length: 2 }, ..] ? ["A", "B"] : ["A", "B", "C"], BallotForm.Ranking);
        foreach (var (marks, weight) in ballots)
        {
            builder.Add(marks, weight);
        }

        return builder.Build();
    }
}
