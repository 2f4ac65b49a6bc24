using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests.Decisions;

/// <summary>A lot can be drawn again from what the page about it and the verdict publish, with nothing of this library.</summary>
public sealed class LotTests
{
    private const string Seed = "4 8 15 16 23 42";

    private static Verdict Closed(RuleSpec rule)
    {
        var declared = new DecisionDeclaration("Where do we meet?", rule, Votes.Electorate(5)) { Options = ["South", "North", "West"], Ties = new TieLadder([TieStep.Lot]) };
        return Run.Of(
            declared,
            new CastBallot(Votes.Person(0), Preference.Ranked("North", "West")),
            new CastBallot(Votes.Person(1), Preference.Ranked("South")),
            new CastBallot(Votes.Person(2), Preference.Ranked("North", "West")),
            new CastBallot(Votes.Person(3), Preference.Ranked("South")),
            new CastBallot(Votes.Person(4), Preference.Ranked("West", "North")),
            new RecordLot(TieStep.Lot, [], Seed, Votes.Person(0)),
            new CloseDecision(Votes.Person(0))).State.Verdict!;
    }

    [Fact]
    public void TheLot_IsDrawnAgainFromTheVerdictAlone()
    {
        var result = Closed(new("plurality")).Result!;

        result.TiesBrokenBy.Should().Equal(TieStep.Lot);
        result.Lot!.Seed.Should().Be(Seed);
        var first = new[] { "North", "South" }.OrderBy(option => Hash(result.Lot.Ballots + "\n" + option), StringComparer.Ordinal).First();
        result.Winners.Single().Should().Equal(first);
    }

    [Fact]
    public void TheLot_IsDrawnAgainFromTheBallots_AsThePageSays()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/lots.md"));
        var text = string.Join("\n", Seed, "North", "South", "West", "0 1 0 x2", "1 0 2 x2", "2 0 1 x1");
        var ballots = Hash(text);

        page.Should().Contain("    " + text.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n");
        page.Should().Contain(ballots);
        Closed(new("plurality")).Result!.Lot.Should().Be(new DrawnLot(Seed, ballots));
        foreach (var option in new[] { "North", "South", "West" })
        {
            page.Should().Contain($"| {option} | `{Hash(ballots + "\n" + option)}` |");
        }

        Closed(new("plurality")).Result!.Winners.Single().Should().Equal("South");
    }

    [Fact]
    public void Sortition_IsDrawnFromTheNamesAlone()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/lots.md"));
        var result = Closed(new("sortition")).Result!;
        var names = Hash(string.Join("\n", Seed, "North", "South", "West"));

        result.Lot.Should().Be(new DrawnLot(Seed, names));
        page.Should().Contain(names);
        result.Ranking.Select(tier => tier.Single()).Should().Equal(new[] { "North", "South", "West" }.OrderBy(option => Hash(names + "\n" + option), StringComparer.Ordinal));
    }

    [Fact]
    public void WithoutALot_NothingIsSaidOfOne() =>
        new[] { "South", "North" }.Select(option => Run.Of(
                new DecisionDeclaration("Where?", new("plurality"), Votes.Electorate(1)) { Options = ["South", "North"], Ties = new TieLadder([TieStep.Lot]) { Seed = Seed } },
                new CastBallot(Votes.Person(0), Preference.Ranked(option)), new CloseDecision(Votes.Person(0))).State.Verdict!.Result!.Lot)
            .Should().OnlyContain(lot => lot == null);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
