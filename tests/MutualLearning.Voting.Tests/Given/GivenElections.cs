using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Tests.Given;

/// <summary>The real elections beside the checkout, and the answers published for them.</summary>
internal static partial class GivenElections
{
    public const string Absent = "The given elections (../shared/data/ballots) are not beside the checkout.";

    public static string? Folder { get; } = Find();

    /// <summary>Names of elections with the policy on unranked options, such as <c>X/implicit</c>.</summary>
    public static IReadOnlyList<string> Cases { get; } = Folder is null ? [] : [.. Answers.RootElement.EnumerateObject().Select(p => p.Name)];

    private static JsonDocument Answers => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, "condorcet_expected.json")));

    public static JsonElement Expected(string name) => Answers.RootElement.GetProperty(name);

    public static Unranked UnrankedOf(string name) => name.EndsWith("/explicit", StringComparison.Ordinal) ? Unranked.NotCompared : Unranked.BelowRanked;

    public static Profile Read(string name)
    {
        var file = name.Split('/')[0];
        var tally = Path.Combine(Folder!, "debian", file + ".tally");
        return File.Exists(tally) ? ReadTally(File.ReadAllLines(tally)) : ReadHill(File.ReadAllLines(Path.Combine(Folder!, "hill", file + ".HIL")));
    }

    private static Profile ReadTally(string[] lines)
    {
        var names = lines.Select(l => OptionLine().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value.Trim());
        var builder = new ProfileBuilder(ValueList<string>.Of(names), BallotForm.Ranking);
        foreach (var line in lines.Where(l => l.StartsWith("V: ", StringComparison.Ordinal)))
        {
            builder.Add([.. line[3..].Split(' ', '\t')[0].Select(c => c == '-' ? 0 : char.IsDigit(c) ? c - '0' : c - 'A' + 10)]);
        }

        return builder.Build();
    }

    private static Profile ReadHill(string[] lines)
    {
        var ballots = lines.Skip(1).TakeWhile(l => l.Trim() != "0").Select(Numbers).ToList();
        var names = Quoted().Matches(string.Join("\n", lines.Skip(ballots.Count + 2))).Select(m => m.Groups[1].Value);
        var builder = new ProfileBuilder(ValueList<string>.Of(names.Take(Numbers(lines[0])[0])), BallotForm.Ranking);
        foreach (var ballot in ballots)
        {
            var marks = new int[Numbers(lines[0])[0]];
            for (var i = 1; ballot[i] != 0; i++)
            {
                marks[ballot[i] - 1] = i;
            }

            builder.Add(marks, ballot[0]);
        }

        return builder.Build();
    }

    private static int[] Numbers(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MutualLearning.sln")))
        {
            folder = folder.Parent;
        }

        var data = folder is null ? null : Path.Combine(folder.FullName, "..", "shared", "data", "ballots");
        return data is not null && Directory.Exists(data) ? data : null;
    }

    [GeneratedRegex(@"Option \d+[-> ]*:\s*(.*)$")]
    private static partial Regex OptionLine();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();
}
