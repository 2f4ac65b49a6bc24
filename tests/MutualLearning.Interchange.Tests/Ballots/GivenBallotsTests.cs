using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using MutualLearning.Counting;
using MutualLearning.Interchange.Ballots;
using MutualLearning.Tests.Shared.Given;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>The given files are read with the counts and names of their published answers, and written and read again the same.</summary>
public sealed class GivenBallotsTests
{
    public static TheoryData<string> Debian => [.. GivenBallots.Files("debian", "*.tally")];

    public static TheoryData<string> Hill => [.. GivenBallots.Files("hill", "*.HIL")];

    public static TheoryData<string> Stv => [.. GivenBallots.Files("stv", "*.csv").Concat(GivenBallots.Files("stv", "*.blt"))];

    public static TheoryData<string> Irv => [.. GivenBallots.Files("irv", "*.soi")];

    public static TheoryData<string> Committee => [.. GivenBallots.Files("committee", "*.yaml")];

    public static TheoryData<string> Star => [.. GivenBallots.Files("star", "*.starvote")];

    [Theory]
    [MemberData(nameof(Debian))]
    public async Task Debian_HasTheRankedOptions(string name)
    {
        var file = await ReadAsync("debian", name, BallotFormat.Debian);

        file.Profile.BallotCount.Should().Be(File.ReadLines(GivenBallots.PathOf("debian", name)).Count(line => line.StartsWith("V:", StringComparison.Ordinal)));
        Ranked(name).Should().BeEquivalentTo(file.Profile.Options);
    }

    [Theory]
    [MemberData(nameof(Hill))]
    public async Task Hill_HasTheRankedOptions(string name)
    {
        var file = await ReadAsync("hill", name, BallotFormat.Hill);

        var lines = File.ReadAllLines(GivenBallots.PathOf("hill", name));
        file.Profile.BallotCount.Should().Be(lines.Count(line => line.EndsWith(" 0", StringComparison.Ordinal)), "each ballot stands on a line of its own");
        Ranked(name).Should().BeEquivalentTo(file.Profile.Options);
    }

    [Theory]
    [MemberData(nameof(Stv))]
    public async Task Stv_HasTheCountsOfTheAnswers(string name)
    {
        var file = await ReadAsync("stv", name, name.EndsWith(".blt", StringComparison.Ordinal) ? BallotFormat.Blt : BallotFormat.ScottishCsv);

        var answer = GivenBallots.Answers("stv/expected.json").GetProperty(name);
        if (answer.TryGetProperty("ballots", out var ballots))
        {
            file.Profile.BallotCount.Should().Be(ballots.GetInt64());
            file.Profile.OptionCount.Should().Be(answer.GetProperty("candidates").GetInt32());
            file.Seats.Should().Be(answer.GetProperty("seats").GetInt32());
        }

        answer.GetProperty("elected").EnumerateArray().Select(option => option.GetString()).Should().BeSubsetOf(file.Profile.Options);
    }

    [Theory]
    [MemberData(nameof(Irv))]
    public async Task Irv_HasTheCountsOfTheAnswers(string name)
    {
        var file = await ReadAsync("irv", name, BallotFormat.PrefLibSoi);

        var answer = GivenBallots.Answers("irv/expected.json").GetProperty(name);
        file.Profile.BallotCount.Should().Be(answer.GetProperty("ballots").GetInt64());
        file.Title.Should().Be(answer.GetProperty("title").GetString());
        file.Profile.Options.Should().Contain(answer.GetProperty("winner").GetString());
    }

    [Theory]
    [MemberData(nameof(Committee))]
    public async Task Committee_HasTheNumberOfVotersItDescribes(string name)
    {
        var file = await ReadAsync("committee", name, BallotFormat.AbcYaml);

        file.Title.Should().Contain($"num_voters={file.Profile.BallotCount},").And.EndWith($"num_cand={file.Profile.OptionCount}");
        file.Seats.Should().BePositive();
    }

    [Theory]
    [MemberData(nameof(Star))]
    public async Task Star_HasTheBallotsOfTheReport(string name)
    {
        Assert.SkipWhen(GivenBallots.Folder is null, GivenBallots.Absent);
        var result = await BallotFormats.ReadFileAsync(GivenBallots.PathOf("star", name));
        Assert.SkipWhen(!result.IsRead && result.Failure.Reason.StartsWith("The file names another one", StringComparison.Ordinal), "It names a file that is not given.");

        var report = await File.ReadAllTextAsync(GivenBallots.PathOf("star", Path.ChangeExtension(name, ".txt")));
        if (report.Contains("Tabulating ", StringComparison.Ordinal))
        {
            report.Should().Contain($"Tabulating {result.Value.Profile.BallotCount} ballots.");
        }

        result.Value.Profile.Form.Should().Be(BallotForm.Score);
    }

    private static async Task<BallotFile> ReadAsync(string folder, string name, BallotFormat format)
    {
        Assert.SkipWhen(GivenBallots.Folder is null, GivenBallots.Absent);
        var path = GivenBallots.PathOf(folder, name);
        var file = (await BallotFormats.ReadFileAsync(path)).Value;
        var (failure, written) = await BallotText.WriteAsync(file, format);
        failure.Should().BeNull();
        BallotText.All((await BallotText.ReadAsync(format, written)).Value).Should().Be(BallotText.All(file));
        return file;
    }

    private static string?[] Ranked(string name) =>
    [
        .. GivenBallots.Answers("condorcet_expected.json").GetProperty(Path.GetFileNameWithoutExtension(name) + "/implicit").GetProperty("SchulzeWinning")
            .EnumerateArray().SelectMany(tier => tier.EnumerateArray()).Select(option => option.GetString()),
    ];
}
