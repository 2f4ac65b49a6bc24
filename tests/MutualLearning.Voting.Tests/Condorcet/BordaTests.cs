using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Voting.Tests.Condorcet;

public sealed class BordaTests
{
    // A first, B and C next and equal, D and E left out.
    private static readonly int[] Tied = [1, 2, 2, 0, 0];

    [Theory]
    [InlineData("classic", Unranked.BelowRanked, "5 7/2 7/2 3/2 3/2")]
    [InlineData("classic", Unranked.NotCompared, "5 7/2 7/2 0 0")]
    [InlineData("modified", Unranked.BelowRanked, "3 3/2 3/2 0 0")]
    [InlineData("modified", Unranked.NotCompared, "3 3/2 3/2 0 0")]
    [InlineData("dowdall", Unranked.BelowRanked, "1 5/12 5/12 9/40 9/40")]
    [InlineData("dowdall", Unranked.NotCompared, "1 5/12 5/12 0 0")]
    [InlineData("tournament", Unranked.BelowRanked, "2 1/2 1/2 -3/2 -3/2")]
    [InlineData("tournament", Unranked.NotCompared, "1 -1/2 -1/2 0 0")]
    public void Points_AreSharedByThoseOfEqualRank(string points, Unranked unranked, string expected)
    {
        var builder = new ProfileBuilder(["A", "B", "C", "D", "E"], BallotForm.Ranking);
        builder.Add(Tied);

        string.Join(" ", Figures(builder.Build(), points, unranked)).Should().Be(expected);
    }

    [Fact]
    public void TheNauruCount_OfThePacificIsland_IsExact()
    {
        // One vote each for A>B>C and B>C>A, three places: 1 + 1/3, 1/2 + 1, 1/3 + 1/2.
        var builder = new ProfileBuilder(["A", "B", "C"], BallotForm.Ranking);
        builder.Add([1, 2, 3]);
        builder.Add([3, 1, 2]);

        Figures(builder.Build(), "dowdall", Unranked.BelowRanked).Should().Equal(new Rational(4, 3), new Rational(3, 2), new Rational(5, 6));
    }

    [Fact]
    public void AsManyOptionsAsThereMayBe_AreCounted_WherePairsSayThatTheyAreTooMany()
    {
        var builder = new ProfileBuilder(ValueList<string>.Of(Enumerable.Range(0, ProfileBuilder.MaxOptions).Select(i => "o" + i)), BallotForm.Ranking);
        builder.Add([.. Enumerable.Range(1, ProfileBuilder.MaxOptions)]);
        var context = Context(builder.Build(), "classic", Unranked.BelowRanked);

        Named.Rule("borda").Evaluate(context).Result!.Winners.Should().Equal(new ValueList<string>[] { ["o0"] });
        Named.Rule("schulze").Evaluate(context).Reason.Should().Be("verdict.too-many-options");
    }

    private static IEnumerable<Rational> Figures(Profile profile, string points, Unranked unranked) =>
        Named.Rule("borda").Evaluate(Context(profile, points, unranked)).Result!.Rounds[0].Figures.Select(f => f.Value);

    private static DecisionRuleContext Context(Profile profile, string points, Unranked unranked) =>
        new(profile, new Dictionary<string, string>(StringComparer.Ordinal) { ["points"] = points }) { Unranked = unranked };
}
