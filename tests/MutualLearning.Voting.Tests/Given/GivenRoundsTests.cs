using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using MutualLearning.Counting;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Tests.Shared.Given;

namespace MutualLearning.Voting.Tests.Given;

/// <summary>Real elections that were counted in rounds, with their published answers.</summary>
public sealed class GivenRoundsTests
{
    public static IEnumerable<TheoryDataRow<string>> Wards() => BallotLines.Files("stv", "*.csv");

    public static IEnumerable<TheoryDataRow<string>> Boards() => BallotLines.Files("stv", "*.blt");

    public static IEnumerable<TheoryDataRow<string>> Districts() => BallotLines.Files("irv", "*.soi");

    public static IEnumerable<TheoryDataRow<string>> Rankings() =>
        BallotLines.Files("hill", "*.HIL").Concat(BallotLines.Files("debian", "*.tally"));

    [Theory]
    [MemberData(nameof(Wards))]
    public void Wards_ElectWhoTheyElected(string file)
    {
        var (profile, seats) = BallotLines.Scottish(file);
        var answer = Answers("stv", file);

        var result = Tally.Of("scottish-stv", profile, seats).Result!;

        profile.BallotCount.Should().Be(answer.GetProperty("ballots").GetInt64());
        result.IsTied.Should().BeFalse();
        result.Winners.Select(w => w[0]).Should().Equal(Elected(answer));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Boards_ElectWhoTheyElected(string file)
    {
        var (profile, seats) = BallotLines.Blt(file);

        foreach (var rule in new[] { "scottish-stv", "meek-stv" })
        {
            var result = Tally.Of(rule, profile, seats).Result!;

            result.IsTied.Should().BeFalse();
            result.Winners.Select(w => w[0]).Should().BeEquivalentTo(Elected(Answers("stv", file)), rule);
        }
    }

    [Theory]
    [MemberData(nameof(Districts))]
    public void Districts_ElectWhoTheyElected_InAsManyRounds(string file)
    {
        var answer = Answers("irv", file);

        var result = Tally.Of("irv", BallotLines.Soi(file)).Result!;

        result.Winners.Should().ContainSingle().Which.Should().Equal(answer.GetProperty("winner").GetString());
        result.Rounds.Should().HaveCount(answer.GetProperty("rounds").GetInt32());
        result.Rounds[^1].Figures.Select(f => (long)f.Value.Numerator).OrderDescending()
            .Should().Equal(answer.GetProperty("final").EnumerateArray().Select(n => n.GetInt64()));
    }

    [Theory]
    [MemberData(nameof(Rankings))]
    public void Rankings_HaveThePluralityAndTheRunoffWinnerOfTheirAnswers(string file)
    {
        var profile = file.EndsWith(".HIL", StringComparison.Ordinal) ? BallotLines.Hill(file) : BallotLines.Debian(file);
        foreach (var (policy, unranked) in new[] { ("implicit", Unranked.BelowRanked), ("explicit", Unranked.NotCompared) })
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(GivenBallots.Folder!, "condorcet_expected.json")));
            var answer = document.RootElement.GetProperty($"{Path.GetFileNameWithoutExtension(file)}/{policy}");

            Tally.Of("plurality", profile, unranked: unranked).Result!.Ranking.Select(tier => string.Join('=', tier.Order(StringComparer.Ordinal)))
                .Should().Equal(answer.GetProperty("Plurality").EnumerateArray().Select(tier => string.Join('=', tier.EnumerateArray().Select(o => o.GetString()!).Order(StringComparer.Ordinal))));
            if (answer.TryGetProperty("IrvWinner", out var winner))
            {
                Tally.Of("irv", profile, unranked: unranked).Result!.Winners.Should().ContainSingle().Which.Should().Equal(winner.GetString());
            }
        }
    }

    private static IEnumerable<string> Elected(JsonElement answer) => answer.GetProperty("elected").EnumerateArray().Select(e => e.GetString()!);

    private static JsonElement Answers(string folder, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(GivenBallots.Folder!, folder, "expected.json")));
        return document.RootElement.GetProperty(file).Clone();
    }
}
