using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using MutualLearning.Counting;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared.Given;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>The approval elections beside the checkout, with the committees that are known to be best.</summary>
internal static partial class GivenCommittees
{
    public const string Absent = GivenBallots.Absent;

    public static IReadOnlyList<string> Names { get; } = GivenBallots.Folder is null
        ? []
        : [.. Directory.GetFiles(Path.Combine(GivenBallots.Folder, "committee"), "*.abc.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static (Profile Profile, int Seats, IReadOnlyList<Answer> Answers) Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(GivenBallots.Folder!, "committee", name));
        var options = Number(text, "num_cand");
        var builder = new ProfileBuilder(ValueList<string>.Of(Enumerable.Range(0, options).Select(Name)), BallotForm.Approval);
        foreach (var ballot in Lists(Ballots().Match(text).Groups[1].Value))
        {
            builder.Add([.. Enumerable.Range(0, options).Select(o => ballot.Contains(o) ? 1 : 0)]);
        }

        return (builder.Build(), Number(text, "committeesize"), [.. Answers().Matches(text).Select(m => new Answer(
            m.Groups["rule"].Value,
            m.Groups["resolute"].Value == "true",
            [.. Lists(m.Groups["sets"].Value).Select(set => string.Join(",", set.Select(Name).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)]))]);
    }

    private static string Name(int option) => option.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text, string key) => int.Parse(Regex.Match(text, key + @": (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static IEnumerable<List<int>> Lists(string text) => Inner().Matches(text)
        .Select(m => m.Groups[1].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList());

    [GeneratedRegex(@"^profile: \[(.*?)\]\s*\nnum_cand", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Ballots();

    [GeneratedRegex(@"\[([\d,\s]*)\]")]
    private static partial Regex Inner();

    [GeneratedRegex(@"- rule_id: (?<rule>\S+)\s+result:\s*(?<sets>[\[\]\d,\s]*?)\s*resolute: (?<resolute>true|false)")]
    private static partial Regex Answers();

    internal sealed record Answer(string Rule, bool IsResolute, IReadOnlyList<string> Sets);
}
