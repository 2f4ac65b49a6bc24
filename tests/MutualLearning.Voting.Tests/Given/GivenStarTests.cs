using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions.Rules;

namespace MutualLearning.Voting.Tests.Given;

/// <summary>The reports of STAR, bloc and proportional elections: winners, or the unbreakable tie. Where a file only points to another one that is not given, the ballots are taken from the report.</summary>
public sealed class GivenStarTests
{
    private static readonly Dictionary<string, string> Rules = new()
    {
        ["star"] = "star", ["bloc"] = "star", ["allocated"] = "allocated-score", ["sss"] = "sequentially-spent-score", ["rrv"] = "reweighted-range",
    };

    public static IEnumerable<TheoryDataRow<string>> Files() => BallotLines.Files("star", "*.starvote");

    [Theory]
    [MemberData(nameof(Files))]
    public void Reports_AreReproduced(string file)
    {
        var lines = BallotLines.Lines("star", file).Select(l => l.Trim()).ToList();
        var report = BallotLines.Lines("star", Path.ChangeExtension(file, ".txt")).Select(l => l.Trim()).ToList();
        var method = Option(lines, "method")!;
        var seats = int.Parse(Option(lines, "seats") ?? Between(report, "Want to fill ", " seats") ?? "1", CultureInfo.InvariantCulture);
        if (Ballots(lines) is not { } profile)
        {
            Assert.SkipWhen(!file.StartsWith("test_election", StringComparison.Ordinal), "The ballots are in a file that is not given.");
            profile = FromReport(file);
        }

        if (report.Any(l => l.StartsWith("ElectionError", StringComparison.Ordinal)))
        {
            // More seats than options are refused when a decision is declared; a count elects them all.
            Tally.Of(Rules[method], profile, seats).Result!.Winners.Should().HaveCount(profile.OptionCount);
            return;
        }

        var drawn = Listed(lines) ?? [.. report.SkipWhile(l => l != "Pre-permuted list of candidates:").Skip(1).TakeWhile(l => char.IsAsciiDigit(l[0])).Select(l => l[3..])];
        var ties = drawn.Count == 0 ? TieLadder.None : new TieLadder([TieStep.Drawn]) { DrawnOrder = ValueList<string>.Of(drawn) };

        var result = Tally.Of(Rules[method], profile, seats, ties).Result!;
        if (report.Any(l => l.StartsWith("ValueError", StringComparison.Ordinal)))
        {
            // A drawn order that lacks an option is no error here: the option comes last.
            result.Winners.Should().Equal(new ValueList<string>[] { [drawn[0]] });
            return;
        }

        if (report.Find(l => l.StartsWith("Tie between ", StringComparison.Ordinal)) is { } tie)
        {
            result.IsTied.Should().BeTrue();
            result.Winners.SelectMany(w => w).Distinct().Order(StringComparer.Ordinal).Should()
                .Equal(tie["Tie between ".Length..].TrimEnd('.').Replace(" and ", ", ", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
            return;
        }

        result.IsTied.Should().BeFalse();
        var winners = report.SkipWhile(l => !l.Contains("Winner", StringComparison.Ordinal)).Skip(1).Where(l => l.Length > 0);
        var expected = report.Any(l => l.Contains("Every candidate wins", StringComparison.Ordinal)) ? profile.Options : winners;
        result.Winners.Select(w => w[0]).Should().BeEquivalentTo(expected);
    }

    private static string? Option(List<string> lines, string name) =>
        lines.Find(l => l.StartsWith(name + " =", StringComparison.Ordinal))?.Split('=', 2)[1].Trim();

    private static List<string>? Listed(List<string> lines) => Option(lines, "tiebreaker") == "["
        ? [.. lines.SkipWhile(l => !l.StartsWith("tiebreaker", StringComparison.Ordinal)).Skip(1).TakeWhile(l => l != "]")]
        : null;

    private static string? Between(List<string> lines, string from, string to) =>
        lines.Find(l => l.StartsWith(from, StringComparison.Ordinal))?[from.Length..].Replace(to + ".", string.Empty, StringComparison.Ordinal);

    private static Profile? Ballots(List<string> lines)
    {
        var (weight, ballots, names) = (1, new List<(int Weight, Dictionary<string, int> Scores)>(), new List<string>());
        var isNew = true;
        foreach (var line in lines.SkipWhile(l => l != "[ballots]").Skip(1))
        {
            if (line.EndsWith(" ballots:", StringComparison.Ordinal) || line.Length == 0)
            {
                weight = line.Length == 0 ? 1 : int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture);
                isNew = true;
                continue;
            }

            if (isNew)
            {
                ballots.Add((weight, []));
                isNew = false;
            }

            var sides = line.Split('=', StringSplitOptions.TrimEntries);
            names.Add(sides[0]);
            ballots[^1].Scores[sides[0]] = int.Parse(sides[1], CultureInfo.InvariantCulture);
        }

        return ballots.Count == 0 ? null : Scores([.. names.Distinct()], ballots);
    }

    // Both files name their ballots: five of three each, and three on which the sums and the runoff are stated.
    private static Profile FromReport(string file) => file.Contains("threes", StringComparison.Ordinal)
        ? Scores(["Amy", "Brian", "Chuck"], [(5, new() { ["Amy"] = 3, ["Brian"] = 3, ["Chuck"] = 3 })])
        : Scores(["Amy", "Brian", "Chuck", "Darcy"],
        [
            (1, new() { ["Darcy"] = 5, ["Amy"] = 1, ["Brian"] = 3, ["Chuck"] = 5 }),
            (1, new() { ["Darcy"] = 5, ["Amy"] = 3, ["Brian"] = 5, ["Chuck"] = 1 }),
            (1, new() { ["Darcy"] = 5, ["Amy"] = 5, ["Brian"] = 1, ["Chuck"] = 3 }),
        ]);

    private static Profile Scores(IReadOnlyList<string> names, IEnumerable<(int Weight, Dictionary<string, int> Scores)> ballots)
    {
        var builder = new ProfileBuilder(ValueList<string>.Of(names), BallotForm.Score);
        foreach (var (weight, scores) in ballots)
        {
            builder.Add([.. names.Select(n => scores.TryGetValue(n, out var score) ? score + 1 : 0)], weight);
        }

        return builder.Build();
    }
}
