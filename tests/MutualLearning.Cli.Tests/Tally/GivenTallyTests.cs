using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using MutualLearning.Tests.Shared.Given;

namespace MutualLearning.Cli.Tests.Tally;

/// <summary>The published answers to the given ballots, by the real command.</summary>
public sealed class GivenTallyTests
{
    private static readonly Dictionary<string, string> Rules = new()
    {
        ["schulze"] = "SchulzeWinning", ["schulze:strength=margins"] = "SchulzeMargin", ["copeland"] = "Copeland", ["plurality"] = "Plurality",
        ["minimax"] = "MinimaxWinning",
    };

    public static TheoryData<string, string> Rankings => Rows(("debian", "*.tally"), ("hill", "*.HIL"));

    public static TheoryData<string, string> Districts => Rows(("irv", "*.soi"));

    public static TheoryData<string, string> Seats => Rows(("stv", "*.csv"), ("stv", "*.blt"));

    [Theory]
    [MemberData(nameof(Rankings))]
    public async Task Rankings_AreRankedAsPublished(string folder, string name)
    {
        Assert.SkipWhen(GivenBallots.Folder is null, GivenBallots.Absent);
        foreach (var (policy, key) in new[] { ("below", "implicit"), ("ignore", "explicit") })
        {
            var answer = GivenBallots.Answers("condorcet_expected.json").GetProperty($"{Path.GetFileNameWithoutExtension(name)}/{key}");
            var json = await TallyFiles.JsonAsync([GivenBallots.PathOf(folder, name), "--unranked", policy, "--rule", .. Rules.Keys]);

            foreach (var result in json.GetProperty("results").EnumerateArray())
            {
                var rule = result.GetProperty("rule").GetString()!;
                TallyFiles.Sets(result.GetProperty("ranking")).Should().Equal(TallyFiles.Sets(answer.GetProperty(Rules[rule])), "{0} {1}", rule, policy);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Districts))]
    public async Task Districts_ElectWhoTheyElectedInAsManyRounds(string folder, string name)
    {
        Assert.SkipWhen(GivenBallots.Folder is null, GivenBallots.Absent);
        var answer = GivenBallots.Answers("irv/expected.json").GetProperty(name);

        var result = (await TallyFiles.JsonAsync(GivenBallots.PathOf(folder, name), "--rule", "irv")).GetProperty("results")[0];

        TallyFiles.Sets(result.GetProperty("winners")).Should().Equal(answer.GetProperty("winner").GetString());
        var rounds = result.GetProperty("rounds").EnumerateArray().ToList();
        rounds.Should().HaveCount(answer.GetProperty("rounds").GetInt32());
        rounds[^1].GetProperty("figures").EnumerateArray().Select(figure => figure.GetProperty("value").GetInt64()).OrderDescending()
            .Should().Equal(answer.GetProperty("final").EnumerateArray().Select(votes => votes.GetInt64()));
    }

    [Theory]
    [MemberData(nameof(Seats))]
    public async Task Seats_GoToWhomTheyWent(string folder, string name)
    {
        Assert.SkipWhen(GivenBallots.Folder is null, GivenBallots.Absent);
        var answer = GivenBallots.Answers("stv/expected.json").GetProperty(name);

        var result = (await TallyFiles.JsonAsync(GivenBallots.PathOf(folder, name), "--rule", "scottish-stv")).GetProperty("results")[0];

        TallyFiles.Sets(result.GetProperty("winners")).Should().BeEquivalentTo(answer.GetProperty("elected").EnumerateArray().Select(one => one.GetString()));
    }

    private static TheoryData<string, string> Rows(params (string Folder, string Pattern)[] places)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (folder, pattern) in places)
        {
            foreach (var name in GivenBallots.Files(folder, pattern))
            {
                rows.Add(folder, name);
            }
        }

        return rows;
    }
}
