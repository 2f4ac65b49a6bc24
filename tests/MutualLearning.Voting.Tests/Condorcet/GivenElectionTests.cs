using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Condorcet;
using MutualLearning.Tests.Shared.Given;
using MutualLearning.Voting.Tests.Given;

namespace MutualLearning.Voting.Tests.Condorcet;

/// <summary>Real elections with rankings published with the Condorcet and Tideman collections, both readings of options left out.</summary>
public sealed class GivenElectionTests
{
    public static TheoryData<string, string, string, string> Rankings => new()
    {
        { "SchulzeWinning", "schulze", "strength", "winning" },
        { "SchulzeMargin", "schulze", "strength", "margins" },
        { "Copeland", "copeland", "level", "half" },
        { "MinimaxWinning", "minimax", "strength", "winning" },
        { "MinimaxMargin", "minimax", "strength", "margins" },
        { "MinimaxOpposition", "minimax", "strength", "opposition" },
        { "RankedPairsWinningSimultaneousTies", "ranked-pairs", "strength", "winning" },
        { "RankedPairsMarginSimultaneousTies", "ranked-pairs", "strength", "margins" },
        { "Borda", "borda", "points", "classic" },
        { "Plurality", "plurality", string.Empty, string.Empty },
    };

    [Theory]
    [MemberData(nameof(Rankings))]
    public void EveryRanking_IsAsPublished(string answer, string rule, string parameter, string value)
    {
        Assert.SkipWhen(GivenBallots.Folder is null, GivenBallots.Absent);
        var checkedCases = 0;
        foreach (var name in GivenElections.Cases)
        {
            if (GivenElections.Expected(name).TryGetProperty(answer, out var expected))
            {
                var ranking = Evaluate(name, rule, parameter, value).Result!.Ranking;
                Text(ranking.Select(tier => tier.AsEnumerable())).Should().Be(Text(expected.EnumerateArray().Select(Strings)), name);
                checkedCases++;
            }
        }

        checkedCases.Should().BePositive();
    }

    [Fact]
    public void CondorcetWinners_AreAsPublished()
    {
        Assert.SkipWhen(GivenBallots.Folder is null, GivenBallots.Absent);
        foreach (var name in GivenElections.Cases)
        {
            var expected = GivenElections.Expected(name).TryGetProperty("CondorcetWinner", out var winner) ? winner.GetString() : null;

            Evaluate(name, "condorcet").Result!.Winners.SelectMany(w => w).SingleOrDefault().Should().Be(expected, name);
        }
    }

    [Fact]
    public void KemenyScores_AreAsPublished()
    {
        Assert.SkipWhen(GivenBallots.Folder is null, GivenBallots.Absent);
        foreach (var name in GivenElections.Cases)
        {
            if (GivenElections.Expected(name).TryGetProperty("KemenyBestScore", out var score))
            {
                Named.Rule("kemeny").Explain(Context(name, [])).Why[0].Arguments[0].Should().Be(score.GetRawText(), name);
            }
        }
    }

    private static Verdict Evaluate(string name, string rule, string parameter = "", string value = "")
    {
        VotingRules.BuiltIn.TryGet(rule, out var found).Should().BeTrue();
        return found!.Evaluate(Context(name, parameter.Length == 0 ? [] : new() { [parameter] = value }));
    }

    private static DecisionRuleContext Context(string name, Dictionary<string, string> parameters) =>
        new(GivenElections.Read(name), parameters) { Unranked = GivenElections.UnrankedOf(name) };

    private static IEnumerable<string> Strings(JsonElement tier) => tier.EnumerateArray().Select(s => s.GetString()!);

    private static string Text(IEnumerable<IEnumerable<string>> tiers) =>
        string.Join(" > ", tiers.Select(tier => string.Join(" = ", tier.Order(StringComparer.Ordinal))));
}
